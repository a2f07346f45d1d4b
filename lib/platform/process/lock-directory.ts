import { randomBytes } from "node:crypto";
import { mkdtemp, readdir, rename, rm, symlink } from "node:fs/promises";
import { connect, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** The maximum length of a Unix socket's path in bytes, with the final zero. macOS has the smallest. */
const maxSocketPath = 103;

/**
 * Calls `use` with a path for a socket named `name` in `directory` that is short enough: the real path, or one through a
 * temporary symbolic link.
 */
export async function withShortPath<T>(
  directory: string,
  name: string,
  use: (socketPath: string) => Promise<T>,
): Promise<T> {
  const direct = join(resolve(directory), name);
  if (Buffer.byteLength(direct) <= maxSocketPath) return use(direct);
  const linkDirectory = await mkdtemp(join(tmpdir(), "njy-"));
  try {
    await symlink(resolve(directory), join(linkDirectory, "d"));
    return await use(join(linkDirectory, "d", name));
  } finally {
    await rm(linkDirectory, { recursive: true, force: true });
  }
}

/** Whether the path of a Unix socket of this name in a directory is short enough. */
export const isShortEnough = (directory: string, name: string): boolean =>
  Buffer.byteLength(join(resolve(directory), name)) <= maxSocketPath;

/** Another process uses the directory. */
export class DirectoryInUse extends Error {
  override name = "DirectoryInUse";
  constructor(
    directory: string,
    /** The ID that the other process sent; `unknown` if it does not respond. */
    readonly processId: string,
  ) {
    super(`Process ${processId} uses ${directory}`);
  }
}

type State = "claiming" | "owning";

const claimName = /^claim-[0-9a-f]+\.sock$/;

interface ClaimState {
  state: State;
  processId: string;
}

const maxAttempts = 20;
const betweenMs = 50;

/**
 * The state of a claim, or nothing if no process holds it any more. If a process closes the connection, it is usually giving
 * up its claim, so we try again.
 */
async function readClaim(directory: string, name: string): Promise<ClaimState | undefined> {
  for (let attempts = 1; attempts <= maxAttempts; attempts++) {
    const claim = await tryReadClaim(directory, name);
    if (claim !== "closed") return claim;
    await pause(betweenMs);
  }
  return { state: "owning", processId: "unknown" };
}

function tryReadClaim(directory: string, name: string): Promise<ClaimState | "closed" | undefined> {
  const connectTo = (path: string) =>
    new Promise<ClaimState | "closed" | undefined>((resolve, reject) => {
      const socket = connect(path);
      let received = "";
      const resolveReceived = () => {
        socket.destroy();
        const [state, processId] = received.trim().split(" ");
        resolve({ state: state === "claiming" ? "claiming" : "owning", processId: processId || "unknown" });
      };
      const end = () => (received === "" ? resolve("closed") : resolveReceived());
      // A process that accepts and sends nothing is stopped or busy, but alive.
      socket.setTimeout(2000, resolveReceived);
      socket.on("data", (chunk) => {
        received += chunk.toString();
      });
      socket.on("end", end);
      socket.on("error", (error: NodeJS.ErrnoException) => {
        if (error.code === "ECONNREFUSED" || error.code === "ENOENT") resolve(undefined);
        else if (error.code === "ECONNRESET") end();
        else reject(error);
      });
    });
  return withShortPath(directory, name, connectTo);
}

const listen = (server: Server, path: string) =>
  new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(path, resolve);
  });

/**
 * Locks a directory for this process, until it calls the returned function or dies.
 *
 * Each process first binds a socket with a unique name, its claim, then looks for other claims. Of any two processes, at
 * least the later one sees the earlier one. If a claim does not respond, its process was killed. Names are never used twice,
 * so we can delete that claim without a race. A process gives up if it sees an owner, or a claim whose name sorts before its
 * own. The process whose name sorts first waits until the others have given up or become owners.
 * @throws DirectoryInUse if another process has locked it.
 */
export async function lockDirectory(directory: string): Promise<() => Promise<void>> {
  const name = `claim-${randomBytes(8).toString("hex")}.sock`;
  let state: State = "claiming";
  const server = createServer((socket) => {
    socket.on("error", () => socket.destroy());
    socket.end(`${state} ${process.pid}\n`);
  });
  const release = async () => {
    await new Promise((resolve) => server.close(resolve));
    await rm(join(directory, name), { force: true });
  };
  // We bind it under another name first. Others would delete a claim that does not listen yet.
  await withShortPath(directory, `new-${name}`, (path) => listen(server, path));
  await rename(join(directory, `new-${name}`), join(directory, name));
  server.unref();
  try {
    for (let others = await otherClaims(directory, name); others.length > 0; ) {
      const winner = others.find((other) => other.state === "owning" || other.name < name);
      if (winner) throw new DirectoryInUse(directory, winner.processId);
      await pause(betweenMs);
      others = await otherClaims(directory, name);
    }
  } catch (error) {
    await release();
    throw error;
  }
  state = "owning";
  return release;
}

async function otherClaims(directory: string, own: string) {
  const alive: { name: string; state: State; processId: string }[] = [];
  for (const name of await readdir(directory)) {
    if (!claimName.test(name) || name === own) continue;
    const claim = await readClaim(directory, name);
    if (claim) alive.push({ name, ...claim });
    else await rm(join(directory, name), { force: true });
  }
  return alive;
}
