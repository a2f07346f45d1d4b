import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { type PollMemory, pollOnce } from "@/lib/official/polling/poll-once";
import { onChange } from "@/lib/platform/database/changes";
import { database } from "@/lib/platform/database/client";
import { eachDatabase } from "../databases";
import { startTroubledPage } from "./serve-status-page";

type Server = Awaited<ReturnType<typeof startTroubledPage>>;

/** The setup of a test of the official record: its own status page, and an empty record. */
export interface OfficialContext {
  readonly server: Server;
  /** Polls once, as the job does. Resolves to whether it announced a change. */
  poll(): Promise<boolean>;
  /** Clears the memory between polls, as in another instance. */
  forget(): void;
}

/** The incident that most tests post. */
export const elevated = { name: "Elevated errors on Opus 5", impact: "minor", body: "We are investigating." };

/** Runs a suite about the official record on each database. */
export function officialSuite(name: string, suite: (context: OfficialContext) => void): void {
  eachDatabase(name, () => {
    let server: Server | undefined;
    let memory: PollMemory = {};
    let announced = 0;
    let stopListening: (() => void) | undefined;

    beforeAll(() => {
      stopListening = onChange(() => {
        announced += 1;
      });
    });
    afterAll(() => stopListening?.());
    beforeEach(async () => {
      server = await startTroubledPage();
      memory = {};
      await database().officialIncident.deleteMany();
      await database().officialReading.deleteMany();
      await database().officialComponent.deleteMany();
    });
    afterEach(() => server?.close());

    suite({
      get server() {
        if (!server) throw new Error("The status page runs only during a test.");
        return server;
      },
      async poll() {
        announced = 0;
        ({ memory } = await pollOnce(this.server.url, memory));
        return announced > 0;
      },
      forget() {
        memory = {};
      },
    });
  });
}
