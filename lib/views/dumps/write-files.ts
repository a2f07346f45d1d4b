import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { parquetWriteBuffer } from "hyparquet-writer";
import { writeCsv } from "@/lib/platform/http/write-csv";
import type { Column, ColumnType, Dataset, Format, Row } from "./datasets";

/** A file of a data set, as we store and send it. */
export interface WrittenFile {
  format: Format;
  bytes: Uint8Array<ArrayBuffer>;
  sha256: string;
}

/** One row per line, with fields in the order of the columns. */
export const linesOf = ({ columns }: Dataset, rows: readonly Row[]): string =>
  rows
    .map(
      (row) =>
        `${JSON.stringify(Object.fromEntries(columns.map(({ name }) => [name, row[name] ?? null])))}\n`,
    )
    .join("");

/** SHA-256 in hexadecimal. */
export const sha256 = (bytes: Uint8Array | string): string =>
  createHash("sha256").update(bytes).digest("hex");

// Asynchronous, because a busy day is 10 MB of text, and people report meanwhile.
const compressed = promisify(gzip);

/** The rows in every format. */
export async function writeFiles(dataset: Dataset, rows: readonly Row[]): Promise<WrittenFile[]> {
  const file = (format: Format, written: Uint8Array): WrittenFile => {
    const bytes = new Uint8Array(written);
    return { format, bytes, sha256: sha256(bytes) };
  };
  return [
    file("csv.gz", await compressed(csvOf(dataset, rows), { level: 9 })),
    file("jsonl.gz", await compressed(linesOf(dataset, rows), { level: 9 })),
    file("parquet", parquetOf(dataset, rows)),
  ];
}

const csvOf = ({ columns }: Dataset, rows: readonly Row[]): string =>
  writeCsv(
    columns.map(({ name }) => name),
    rows.map((row) =>
      columns.map(({ name }) => {
        const value = row[name] ?? null;
        return typeof value === "boolean" ? `${value}` : value;
      }),
    ),
  );

const parquetTypes: Readonly<Record<ColumnType, "STRING" | "INT32" | "DOUBLE" | "BOOLEAN" | "TIMESTAMP">> = {
  string: "STRING",
  integer: "INT32",
  number: "DOUBLE",
  boolean: "BOOLEAN",
  datetime: "TIMESTAMP",
};

const parquetOf = ({ name, columns }: Dataset, rows: readonly Row[]): Uint8Array =>
  new Uint8Array(
    parquetWriteBuffer({
      columnData: columns.map((column) => ({
        name: column.name,
        type: parquetTypes[column.type],
        nullable: column.nullable,
        data: rows.map((row) => parquetValue(column, row)),
      })),
      kvMetadata: [
        { key: "dataset", value: name },
        { key: "licence", value: "CC-BY-4.0" },
      ],
      createdBy: "not-just-you",
    }),
  );

function parquetValue({ name, type }: Column, row: Row): string | number | boolean | Date | null {
  const value = row[name] ?? null;
  return type === "datetime" && typeof value === "string" ? new Date(value) : value;
}
