import { stringify } from "csv-stringify/sync";

/** A cell; null is empty. */
export type Value = string | number | null;

/**
 * A table as RFC 4180 has it, in UTF-8, with a header. A text that a spreadsheet would reckon as a formula gets an
 * apostrophe before it: names come from the official page, and a table may be opened by a double click.
 */
export const writeCsv = (header: readonly string[], rows: readonly (readonly Value[])[]): string =>
  stringify([...rows], {
    header: true,
    columns: [...header],
    record_delimiter: "\r\n",
    escape_formulas: true,
  });
