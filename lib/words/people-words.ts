const grouped = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });
const compact = new Intl.NumberFormat("en-GB", { notation: "compact", maximumFractionDigits: 1 });

/** "1,204" */
export const grouping = (count: number): string => grouped.format(count);

/** For narrow places: "148", "9,999", "12.4K". */
export const shortCount = (count: number): string =>
  count < 10_000 ? grouped.format(count) : compact.format(count).toUpperCase();

/** "nobody", "1 person", "1,204 people" */
export function peopleInWords(count: number): string {
  if (count === 0) return "nobody";
  return count === 1 ? "1 person" : `${grouping(count)} people`;
}

/** What is usual, without false exactness: "usually nobody", "usually under 1", "usually 9". */
export function usualInWords(expected: number): string {
  if (expected < 0.05) return "usually nobody";
  return expected < 0.95 ? "usually under 1" : `usually ${grouping(expected)}`;
}

/** For a square of a table: "148", "1.2K", "12K". */
export function cellCount(count: number): string {
  if (count < 1000) return String(count);
  return compact.format(count < 10_000 ? count : Math.round(count / 1000) * 1000).toUpperCase();
}
