import { existsSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import { serveStatusPage } from "@/lib/demo/serve-status-page";
import { type Row, StatusPage } from "@/lib/demo/status-page";
import { maxBodyBytes } from "@/lib/official/feed/read-page";

const captured = new URL("../../../../shared/data/statuspage-incidents.json", import.meta.url);

/** Whether the captured incidents are on this machine. */
export const capturedHere = existsSync(captured);

/** Real incidents in the format of the status page, newest first; empty without the files. */
export const capturedIncidents = (): Row[] =>
  capturedHere
    ? z
        .object({ incidents: z.array(z.record(z.string(), z.unknown())) })
        .parse(JSON.parse(readFileSync(captured, "utf8"))).incidents
    : [];

const html = "<!doctype html><title>Just a moment…</title>";
const plain = { "content-type": "application/json" };

/** Every kind of failure that status pages have had or could have. */
export const troubles = {
  slow: () => undefined,
  "slow-body": (_, response) => void response.writeHead(200, plain).write('{"page":'),
  "cut-off": (_, response) => {
    response.writeHead(200, { ...plain, "content-length": "100000" });
    response.write('{"page":{}', () => response.destroy());
  },
  refused: (request) => void request.destroy(),
  "half-json": (_, response) =>
    void response.writeHead(200, plain).end('{"page":{"id":"tymt9n04zgry"},"inci'),
  empty: (_, response) => void response.writeHead(200, plain).end(),
  "http-405": (_, response) => void response.writeHead(405, { "content-type": "text/html" }).end(html),
  "http-500": (_, response) => void response.writeHead(500, plain).end('{"page":{},"incidents":[]}'),
  "http-503": (_, response) => void response.writeHead(503, { ...plain, "retry-after": "900" }).end(),
  "not-asked-304": (_, response) => void response.writeHead(304).end(),
  html: (_, response) => void response.writeHead(200, { "content-type": "text/html" }).end(html),
  "html-as-json": (_, response) => void response.writeHead(200, plain).end(html),
  "redirect-to-html": (request, response) => {
    if (request.url === "/challenge") response.writeHead(200, { "content-type": "text/html" }).end(html);
    else response.writeHead(302, { location: "/challenge" }).end();
  },
  "redirect-in-a-circle": (request, response) =>
    void response.writeHead(307, { location: request.url }).end(),
  "redirect-away": (_, response) => void response.writeHead(302, { location: "http://localhost:9/" }).end(),
  "other-shape": (_, response) => void response.writeHead(200, plain).end('{"ok":true}'),
  "a-list": (_, response) => void response.writeHead(200, plain).end("[]"),
  "too-large": (_, response) => void response.writeHead(200, plain).end(`"${"x".repeat(maxBodyBytes)}"`),
} satisfies Record<string, (request: IncomingMessage, response: ServerResponse) => void>;
export type TroubleKind = keyof typeof troubles;

/** A page of `/history.json` with three incidents in one month. The second page and those after the end are empty. */
function historyPage({ incidents }: StatusPage, number: number): Row {
  const from = number === 1 ? 0 : number === 2 ? incidents.length : (number - 2) * 3;
  const rows = incidents
    .slice(from, from + 3)
    .map(({ id, name, impact }) => ({ code: id, name, impact, timestamp: "<b>" }));
  return {
    months: [
      { name: "April", year: 2026, incidents: rows },
      { name: "March", year: 2026, incidents: [] },
    ],
  };
}

/** A real HTTP server with a status page that can fail by path. */
export async function startTroubledPage(clock: () => Date = () => new Date()) {
  const page = new StatusPage(clock, capturedIncidents());
  /** Failures by a part of the path, such as `summary`, or `` for all. */
  const trouble = new Map<string, TroubleKind>();
  /** Path and status of each request, such as `/api/v2/summary.json 304`. */
  const requests: string[] = [];
  const served = await serveStatusPage(page, {
    intercept(request, response) {
      const path = request.url ?? "";
      const index = /^\/history\.json\?page=(\d+)$/.exec(path)?.[1];
      response.on("finish", () => requests.push(`${path} ${response.statusCode}`));
      const kind =
        path === "/challenge" ? "redirect-to-html" : [...trouble].find(([part]) => path.includes(part))?.[1];
      if (kind) troubles[kind](request, response);
      else if (index) response.writeHead(200, plain).end(JSON.stringify(historyPage(page, Number(index))));
      return kind !== undefined || index !== undefined;
    },
  });
  return { page, trouble, requests, ...served };
}
