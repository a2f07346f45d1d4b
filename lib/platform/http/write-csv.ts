import { stringify } from "csv-stringify/sync";

/** A cell; null is empty. */
export type Value = string | number | null;

/**
 * Writes a table as RFC 4180 defines it, in UTF-8, with a header. A text that a spreadsheet would run as a formula gets an
 * apostrophe in front: the names come from the status page.
 */
export const writeCsv = (header: readonly string[], rows: readonly (readonly Value[])[]): string =>
  stringify([...rows], {
    header: true,
    columns: [...header],
    record_delimiter: "\r\n",
    escape_formulas: true,
  });
