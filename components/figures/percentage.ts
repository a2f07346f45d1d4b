/** A share of 0 to 1 in per cent, to two places; never rounded up to 100 where something is missing. */
export function percentage(share: number): string {
  const percent = share < 1 ? Math.min(share * 100, 99.99) : 100;
  return `${percent.toFixed(2)}%`;
}
