import type { ReadIncident } from "@/lib/official/feed/feed";
import { parseIncident, parseIncidents } from "@/lib/official/feed/parse";
import { readTime } from "@/lib/official/feed/parse-fields";
import { readJson } from "@/lib/official/feed/read-json";
import { StartProblem } from "@/lib/platform/process/start-problem";
import { readTable } from "./table";

/** Incidents of a file, and how much they tell. */
export interface IncidentsFile {
  origin: "import" | "table";
  incidents: ReadIncident[];
}

const columns = ["id", "name", "posted_at", "resolved_at", "impact"];

/**
 * The incidents of a file: `incidents.json` of a Statuspage, or a CSV with the columns id, name, posted_at, resolved_at,
 * impact, and perhaps stated_start_at (times in UTC).
 * @throws StartProblem when it is neither, or a row cannot be read: then nothing of it is taken.
 */
export function readIncidentsFile(path: string, text: string): IncidentsFile {
  const json = /^\uFEFF?\s*[[{]/.test(text);
  const incidents = json ? fromJson(path, text.replace(/^\uFEFF/, "")) : fromTable(path, text);
  return { origin: json ? "import" : "table", incidents };
}

function fromJson(path: string, text: string): ReadIncident[] {
  let read: unknown;
  try {
    read = readJson(text);
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof RangeError)) throw error;
    throw new StartProblem(`${path}: is not JSON that can be read: ${error.message}.`, { cause: error });
  }
  const page = parseIncidents(Array.isArray(read) ? { incidents: read } : read);
  const single = page ? undefined : parseIncident(read);
  if (single) return [{ incident: single, raw: read }];
  if (!page)
    throw new StartProblem(`${path}: has no list of incidents, as incidents.json of a Statuspage has.`);
  return page.incidents;
}

/** A row of a table in the feed's own shape: what it calls posted is when the page's history dates it. */
function fromTable(path: string, text: string): ReadIncident[] {
  return readTable(path, text, columns).map((row, at) => {
    const where = `${path}: row ${at + 1}`;
    const { id, name, impact } = row;
    if (!id || !name) throw new StartProblem(`${where} has no ${id ? "name" : "id"}.`);
    const created = readTime(row.posted_at);
    if (!created)
      throw new StartProblem(`${where} (${id}): "${row.posted_at ?? ""}" in posted_at is no time.`);
    const resolved = timeOf(
      row.resolved_at,
      `${where} (${id}): "${row.resolved_at}" in resolved_at is no time.`,
    );
    const raw = {
      id,
      name,
      impact,
      status: resolved ? "resolved" : "unknown",
      created_at: created,
      started_at: readTime(row.stated_start_at),
      resolved_at: resolved,
    };
    const incident = parseIncident(raw);
    if (!incident) throw new StartProblem(`${where} (${id}) cannot be read.`);
    return { incident, raw };
  });
}

function timeOf(text: string | undefined, problem: string): string | null {
  const time = readTime(text);
  if (time === null && text?.trim()) throw new StartProblem(problem);
  return time;
}
