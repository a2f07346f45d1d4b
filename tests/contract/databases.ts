import { afterAll, beforeAll, describe } from "vitest";
import { type OpenDatabase, openDatabase, openRunning } from "@/lib/platform/database/open";
import { CleanupStack } from "@/lib/platform/process/cleanup-stack";
import { emptyDatabaseOfWorker } from "./embedded-of-worker";
import { makeDataDir } from "./embedded-template";
import { serverUrl } from "./postgresql-server";
import { makeMigratedDatabase } from "./postgresql-template";

/** The database of a suite. It is complete once `beforeAll` has run. */
export interface DatabaseContext {
  readonly kind: "embedded" | "postgresql";
  /** The URL of PostgreSQL; undefined for the embedded database. */
  readonly url: string | undefined;
}

/** For a suite that restarts its database or opens it in another process. */
export interface OwnDatabaseContext extends DatabaseContext {
  /** What `openDatabase` takes to open the same database again, or in another process. */
  readonly target: { url?: string; dataDir: string };
  /** Closes the database here, so that another process can open the embedded one. */
  close(): Promise<void>;
  /** Closes and reopens the database, like a restart. `between` runs while it is closed. */
  reopen(between?: () => Promise<void>): Promise<void>;
}

/** A failure that an earlier suite provoked is logged once a minute only. Each suite expects its own. */
const forgetLoggedFailures = () =>
  void Reflect.deleteProperty(globalThis, Symbol.for("not-just-you.repeated failures"));

interface Place {
  target: { url?: string; dataDir: string };
  remove(): Promise<void>;
}

async function embedded(): Promise<Place> {
  const { dataDir, remove } = await makeDataDir();
  return { target: { dataDir }, remove };
}

async function postgresql(): Promise<Place> {
  const { url, drop } = await makeMigratedDatabase();
  return { target: { url, dataDir: "" }, remove: drop };
}

function runOverOwn(
  kind: DatabaseContext["kind"],
  make: () => Promise<Place>,
  suite: (context: OwnDatabaseContext) => void,
) {
  let place: Place | undefined;
  let open: OpenDatabase | undefined;
  const target = () => {
    if (!place)
      throw new Error("The database is made in beforeAll: ask for it within a test or a later hook.");
    return place.target;
  };
  const cleanup = new CleanupStack();
  const close = async () => {
    const closing = open;
    open = undefined;
    await closing?.close();
  };
  beforeAll(async () => {
    forgetLoggedFailures();
    const made = await make();
    place = made;
    cleanup.defer(() => made.remove());
    open = await openDatabase(made.target);
    cleanup.defer(close);
  });
  afterAll(() => cleanup.runOrThrow());
  suite({
    kind,
    get url() {
      return target().url;
    },
    get target() {
      return target();
    },
    close,
    async reopen(between) {
      await close();
      try {
        await between?.();
      } finally {
        open = await openDatabase(target());
      }
    },
  });
}

function runOverWorkers(suite: (context: DatabaseContext) => void) {
  let open: OpenDatabase | undefined;
  beforeAll(async () => {
    forgetLoggedFailures();
    const connection = await emptyDatabaseOfWorker();
    open = await openRunning({ kind: "embedded", connection, description: "embedded, of this worker" });
  });
  afterAll(() => open?.close());
  suite({ kind: "embedded", url: undefined });
}

/** A suite for PostgreSQL only. Without a server, it is skipped and says why. */
export function postgresqlSuite(name: string, suite: () => void): void {
  const why = serverUrl
    ? ""
    : ": SKIPPED, no server answers (set TEST_DATABASE_URL, or start one on this machine)";
  describe.skipIf(!serverUrl)(`${name} · PostgreSQL${why}`, suite);
}

/** Runs a suite on PostgreSQL, with its own empty, migrated database, which is open in this process. */
export function onPostgresql(name: string, suite: (context: OwnDatabaseContext) => void): void {
  postgresqlSuite(name, () => runOverOwn("postgresql", postgresql, suite));
}

/**
 * Runs a suite on each database: always on the embedded one, and on PostgreSQL if a server answers. Each is empty, migrated and
 * open in this process (`database()`). The embedded one belongs to this worker and is already running.
 */
export function eachDatabase(name: string, suite: (context: DatabaseContext) => void): void {
  describe(`${name} · embedded`, () => runOverWorkers(suite));
  onPostgresql(name, suite);
}

/** The same, but with an embedded database that starts for this suite only. The suite can restart it and knows its directory. */
export function eachOwnDatabase(name: string, suite: (context: OwnDatabaseContext) => void): void {
  describe(`${name} · embedded`, () => runOverOwn("embedded", embedded, suite));
  onPostgresql(name, suite);
}
