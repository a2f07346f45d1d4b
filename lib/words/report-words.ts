import { grouping } from "./people-words";

/** "1 report", "1,204 reports" */
export const reportsInWords = (count: number): string =>
  count === 1 ? "1 report" : `${grouping(count)} reports`;
