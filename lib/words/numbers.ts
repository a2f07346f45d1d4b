const grouped = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });
const compact = new Intl.NumberFormat("en-GB", { notation: "compact", maximumFractionDigits: 1 });

/** "1,204" */
export const formatNumber = (count: number): string => grouped.format(count);

const signed = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0, signDisplay: "exceptZero" });

/** "+23", "−4", "0", rounded to a whole number. */
export const formatSigned = (value: number): string => signed.format(value).replace("-", "−");

/** "1 report", "1,204 reports"; `many` is `one` with an "s" unless it is given. */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${formatNumber(count)} ${count === 1 ? one : many}`;

/** For narrow places: "148", "9,999", "12.4K". */
export const formatShortCount = (count: number): string =>
  count < 10_000 ? grouped.format(count) : compact.format(count).toUpperCase();

/** For a cell of a table: "148", "1.2K", "12K". */
export function formatCellCount(count: number): string {
  if (count < 1000) return String(count);
  return compact.format(count < 10_000 ? count : Math.round(count / 1000) * 1000).toUpperCase();
}

/** A share from 0 to 1 as "99.95%" with this many decimals. Never rounds up to 100% if something is missing. */
export function formatPercent(share: number, decimals = 2): string {
  const percent = share < 1 ? Math.min(share * 100, 100 - 10 ** -decimals) : 100;
  return `${percent.toFixed(decimals)}%`;
}
