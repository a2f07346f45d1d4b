import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** A complete request of a script, so that a test sees everything that leaves the machine. */
export interface Sent {
  url: string;
  headers: string;
  body: string;
}

/** A site on loopback that stores requests. With `answer` null, it never responds. */
export const listenTo = (answer: string | null, status = 200) => listenInTurn([{ answer, status }]);

/** The same, with one response after the other. It repeats the last one. */
export async function listenInTurn(answers: readonly { answer: string | null; status: number }[]) {
  const sent: Sent[] = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const part of request) body += part;
    sent.push({ url: `${request.method} ${request.url}`, headers: request.rawHeaders.join("\n"), body });
    const { answer = null, status = 200 } = answers[Math.min(sent.length, answers.length) - 1] ?? {};
    if (answer !== null) response.writeHead(status).end(answer);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close().closeAllConnections());
  return { sent, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

/** A directory for the state of scripts. It is deleted after the test. */
export function makeMemory(): string {
  const directory = mkdtempSync(join(tmpdir(), "njy-hooks-"));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

/** Runs a script of `public/claude-code` as Claude Code does, with only its input on stdin. */
export async function runScript(name: string, input: string, env: Record<string, string>) {
  const child = spawn("sh", [join("public", "claude-code", name)], {
    env: { NODE_ENV: "test", PATH: process.env.PATH ?? "", ...env },
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (printed += String(text)));
  // A script may stop reading early.
  child.stdin.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  child.stdin.end(input);
  const [code] = await once(child, "close");
  return { code, printed };
}

/** Recorded input of hooks from Claude Code 2.1.197, with changed paths. */
export const recorded = (name: string) => readFile(join("tests/contract/hooks/recorded", name), "utf8");

/** The same input for this session. */
export const ofSession = (input: string, session: string) =>
  input.replace(/"session_id":"[^"]*"/, `"session_id":"${session}"`);
