/** What stands in a column: text, a whole number, a number, yes or no, or a time of UTC. */
export type ColumnType = "string" | "integer" | "number" | "boolean" | "datetime";

/** One column, as every form of a file has it. */
export interface Column {
  name: string;
  type: ColumnType;
  /** As in `people`; null where there is none. */
  unit: string | null;
  meaning: string;
  /** Whether it may be empty. */
  nullable: boolean;
}

export const datasetNames = ["counts", "minutes", "outages", "incidents"] as const;
export type DatasetName = (typeof datasetNames)[number];

/** A data set: what a row is, by which columns it is known again, and all its columns. */
export interface Dataset {
  name: DatasetName;
  title: string;
  about: string;
  key: readonly string[];
  columns: readonly Column[];
}

/** A row by the names of its columns; times are ISO 8601 with Z. */
export type Row = Readonly<Record<string, string | number | boolean | null>>;

/** The forms in which each data set is written. */
export const formats = ["csv.gz", "jsonl.gz", "parquet"] as const;
export type Format = (typeof formats)[number];

/** The name of the files that hold all days at once. */
export const allDays = "all";

/** A file's name within its day: the same name is always the same bytes. */
export const fileName = (dataset: string, day: string, version: number, format: string): string =>
  `${dataset}-${day}-v${version}.${format}`;
