/** A share of 0 to 1 in per cent, to so many places; never rounded up to 100 where something is missing. */
export function percentage(share: number, places = 2): string {
  const percent = share < 1 ? Math.min(share * 100, 100 - 10 ** -places) : 100;
  return `${percent.toFixed(places)}%`;
}
