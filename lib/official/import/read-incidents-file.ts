import { readFile } from "node:fs/promises";
import { CsvError, parse } from "csv-parse/sync";
import { z } from "zod";
import type { ReadIncident } from "@/lib/official/feed/feed";
import { parseIncident, parseIncidents } from "@/lib/official/feed/parse";
import { readJson, readTime } from "@/lib/official/feed/parse-fields";
import { StartProblem } from "@/lib/platform/process/start-problem";

/** The incidents of a file. A `table` has only a name and times for each. */
export interface IncidentsFile {
  origin: "import" | "table";
  incidents: ReadIncident[];
}

const columns = ["id", "name", "posted_at", "resolved_at", "impact"];

/**
 * Reads the incidents of a file: `incidents.json` of a Statuspage, or a CSV with the columns id, name, posted_at,
 * resolved_at, impact, and optionally stated_start_at (times in UTC).
 * @throws StartProblem if it is neither, or if one row is invalid.
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
    throw new StartProblem(`${path}: invalid JSON: ${error.message}.`, { cause: error });
  }
  const page = parseIncidents(Array.isArray(read) ? { incidents: read } : read);
  const single = page ? undefined : parseIncident(read);
  if (single) return [{ incident: single, raw: read }];
  if (!page)
    throw new StartProblem(`${path} has no list of incidents. Use the incidents.json of a Statuspage page.`);
  return page.incidents;
}

/** The rows of a table in the format of the feed. Its posted_at is the time in the page's history. */
function fromTable(path: string, text: string): ReadIncident[] {
  return readTable(path, text, columns).map((row, at) => {
    const where = `${path}: row ${at + 1}`;
    const { id, name, impact } = row;
    if (!id || !name) throw new StartProblem(`${where} has no ${id ? "name" : "id"}.`);
    const created = readTime(row.posted_at);
    if (!created)
      throw new StartProblem(`${where} (${id}): "${row.posted_at ?? ""}" in posted_at is not a time.`);
    const resolved = timeOf(
      row.resolved_at,
      `${where} (${id}): "${row.resolved_at}" in resolved_at is not a time.`,
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
    if (!incident) throw new StartProblem(`${where} (${id}) is not a valid incident.`);
    return { incident, raw };
  });
}

function timeOf(text: string | undefined, problem: string): string | null {
  const time = readTime(text);
  if (time === null && text?.trim()) throw new StartProblem(problem);
  return time;
}

const rows = z.array(z.record(z.string(), z.string()));

/**
 * The text of a file from the command line.
 * @throws StartProblem if we cannot read it.
 */
export async function readNamedFile(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    const why = code === "ENOENT" ? "no such file" : `cannot read the file (${String(code)})`;
    throw new StartProblem(`${path}: ${why}.`, { cause: error });
  }
}

/**
 * The rows of a CSV with a header line, by column. It accepts quoted fields, a byte order mark and any line endings.
 * Missing fields at the end of a line are empty.
 * @throws StartProblem if it is not a CSV, or if it lacks one of the `required` columns.
 */
export function readTable(path: string, text: string, required: readonly string[]): Record<string, string>[] {
  let header: string[] = [];
  try {
    const parsed = rows.parse(
      parse(text, {
        bom: true,
        columns: (names: string[]) => {
          header = names.map((name) => name.trim());
          return header;
        },
        relax_column_count_less: true,
        relax_quotes: true,
        skip_empty_lines: true,
      }),
    );
    const missing = required.find((name) => !header.includes(name));
    if (missing === undefined) return parsed;
    const found = header.length > 0 ? `It has ${header.join(", ")}` : "It is empty";
    throw new StartProblem(`${path} has no column "${missing}". ${found}.`);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new StartProblem(`${path}: invalid CSV: ${error.message}.`, { cause: error });
  }
}
