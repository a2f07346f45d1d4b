import { formatNumber, plural } from "./numbers";

/** "nobody", "1 person", "1,204 people" */
export const formatPeople = (count: number): string =>
  count === 0 ? "nobody" : plural(count, "person", "people");

/** "1 report", "1,204 reports" */
export const formatReports = (count: number): string => plural(count, "report");

/** The expected number without false precision: "none", "under 1", "9". */
export const formatExpected = (expected: number): string =>
  expected < 0.05 ? "none" : expected < 0.95 ? "under 1" : formatNumber(expected);

/** "normally none", "normally under 1", "normally 9" */
export const formatNormal = (expected: number): string => `normally ${formatExpected(expected)}`;
