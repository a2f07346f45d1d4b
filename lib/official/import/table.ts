import { readFile } from "node:fs/promises";
import { CsvError, parse } from "csv-parse/sync";
import { z } from "zod";
import { StartProblem } from "@/lib/platform/process/start-problem";

const rows = z.array(z.record(z.string(), z.string()));

/**
 * The text of a file that a person named.
 * @throws StartProblem when it cannot be read.
 */
export async function readNamedFile(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    const why = code === "ENOENT" ? "there is no such file" : `it cannot be read (${String(code)})`;
    throw new StartProblem(`${path}: ${why}.`, { cause: error });
  }
}

/**
 * The rows of a CSV with a header line, by column; quoted fields, a byte order mark and any line ends are understood, and
 * fields that are missing at a line's end are empty.
 * @throws StartProblem when it is no CSV, or lacks one of the columns in `wanted`.
 */
export function readTable(path: string, text: string, wanted: readonly string[]): Record<string, string>[] {
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
    const missing = wanted.find((name) => !header.includes(name));
    if (missing === undefined) return parsed;
    const found = header.length > 0 ? `it has ${header.join(", ")}` : "it is empty";
    throw new StartProblem(`${path}: has no column "${missing}"; ${found}.`);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new StartProblem(`${path}: is no CSV that can be read: ${error.message}.`, { cause: error });
  }
}
