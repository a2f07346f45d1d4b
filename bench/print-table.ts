/** Prints a table, with the first column aligned left and the others right. */
export function printTable(headings: readonly string[], rows: readonly (readonly string[])[]): void {
  const lines = [headings, ...rows];
  const widths = headings.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? "").length)));
  for (const line of lines) {
    const cells = line.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
    console.log(cells.join("   "));
  }
}

/** The median; NaN without values. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  return low === undefined || high === undefined ? Number.NaN : (low + high) / 2;
}

/** `12.3 (11.9–14.0)`: the median with minimum and maximum. */
export const withRange = (figures: readonly number[], digits: number): string =>
  `${median(figures).toFixed(digits)} (${Math.min(...figures).toFixed(digits)}–${Math.max(...figures).toFixed(digits)})`;

/** One round of sent requests, as far as a table shows it. */
interface Round {
  requestsPerSecond: number;
  p50Ms: number;
  p99Ms: number;
  /** CPU time of the server per request; null if it could not be read. */
  cpuMs: number | null;
}

/** The headings of `roundCells`. */
export const roundHeadings = ["req/s", "p50 ms", "p99 ms", "CPU ms/request"] as const;

/** Median and range over all rounds of what every benchmark of a server reports. */
export const roundCells = (rounds: readonly Round[], cpuDigits: number): string[] => [
  withRange(
    rounds.map((round) => round.requestsPerSecond),
    0,
  ),
  withRange(
    rounds.map((round) => round.p50Ms),
    1,
  ),
  withRange(
    rounds.map((round) => round.p99Ms),
    1,
  ),
  withRange(
    rounds.map((round) => round.cpuMs ?? Number.NaN),
    cpuDigits,
  ),
];
