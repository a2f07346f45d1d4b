import { randomBytes } from "node:crypto";
import { readdir, rename, rm } from "node:fs/promises";
import { connect, createServer, type Server } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { withShortPath } from "./short-path";

/** Another process has the directory. */
export class DirectoryInUse extends Error {
  override name = "DirectoryInUse";
  constructor(
    directory: string,
    /** As the other process says it; `unknown` when it does not answer. */
    readonly processId: string,
  ) {
    super(`${directory} is in use by process ${processId}`);
  }
}

type State = "claiming" | "owning";

const claimName = /^claim-[0-9a-f]+\.sock$/;

interface Answer {
  state: State;
  processId: string;
}

const maxQuestions = 20;
const betweenMs = 50;

/**
 * A claim's answer, or nothing when no process holds it any more. One that breaks off is most often giving up its claim
 * just then, and no owner: it is asked again.
 */
async function ask(directory: string, name: string): Promise<Answer | undefined> {
  for (let asked = 1; asked <= maxQuestions; asked++) {
    const answer = await askOnce(directory, name);
    if (answer !== "broken off") return answer;
    await pause(betweenMs);
  }
  return { state: "owning", processId: "unknown" };
}

function askOnce(directory: string, name: string): Promise<Answer | "broken off" | undefined> {
  const question = (path: string) =>
    new Promise<Answer | "broken off" | undefined>((resolve, reject) => {
      const socket = connect(path);
      let answer = "";
      const tell = () => {
        socket.destroy();
        const [state, processId] = answer.trim().split(" ");
        resolve({ state: state === "claiming" ? "claiming" : "owning", processId: processId || "unknown" });
      };
      const end = () => (answer === "" ? resolve("broken off") : tell());
      // Whoever accepts and says nothing is stopped or busy, but alive.
      socket.setTimeout(2000, tell);
      socket.on("data", (chunk) => {
        answer += chunk.toString();
      });
      socket.on("end", end);
      socket.on("error", (error: NodeJS.ErrnoException) => {
        if (error.code === "ECONNREFUSED" || error.code === "ENOENT") resolve(undefined);
        else if (error.code === "ECONNRESET") end();
        else reject(error);
      });
    });
  return withShortPath(directory, name, question);
}

const listen = (server: Server, path: string) =>
  new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(path, resolve);
  });

/**
 * Takes a directory for this process, until the function that it returns is called or the process dies.
 *
 * Each starter first binds a socket with a name of its own, then looks for others. Of any two starters at least the
 * later sees the earlier. A claim that nobody answers was left by a kill, and as names are never used twice it can
 * be deleted without a race. Whoever sees an owner, or another starter whose name sorts before its own, gives up;
 * whoever sorts first waits until the others have given up or become owners.
 * @throws DirectoryInUse when another process has it.
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
  // Bound under another name first: a claim that is seen before it listens would be taken for a dead one.
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
    const answer = await ask(directory, name);
    if (answer) alive.push({ name, ...answer });
    else await rm(join(directory, name), { force: true });
  }
  return alive;
}
