/** A stretch of time in ms since 1970, `to` exclusive. */
export interface Span {
  from: number;
  to: number;
}

/** How bad a component was for a while, by the official page's own word. */
export interface OfficialSpan extends Span {
  state: "degraded" | "partial_outage" | "major_outage";
}

/** A surface's uptimes over a window, each 0 to 1. */
export interface Uptimes {
  /** The official weighting: major full, partial 30%, degraded nothing (`official-feed.md`, "History"). */
  official: number;
  /** Every minute in which the page itself called it anything but operational. */
  inclusive: number;
  /** Every minute of a confirmed outage, by people's reports. */
  people: number;
}

const weights = { degraded: 0, partial_outage: 0.3, major_outage: 1 } as const;

/** The three uptimes of a window, side by side. Overlapping spans count once, the worst of them. */
export function uptimesOf(official: readonly OfficialSpan[], people: readonly Span[], window: Span): Uptimes {
  const share = (lost: number) => 1 - lost / (window.to - window.from);
  const major = official.filter((span) => span.state === "major_outage");
  const atLeastPartial = official.filter((span) => span.state !== "degraded");
  const majorMs = covered(major, window);
  const partialMs = covered(atLeastPartial, window) - majorMs;
  return {
    official: share(weights.major_outage * majorMs + weights.partial_outage * partialMs),
    inclusive: share(covered(official, window)),
    people: share(covered(people, window)),
  };
}

/** Milliseconds of the window that at least one span covers. */
export function covered(spans: readonly Span[], window: Span): number {
  let total = 0;
  let reached = window.from;
  for (const span of [...spans].sort((one, other) => one.from - other.from)) {
    const from = Math.max(span.from, reached);
    const to = Math.min(span.to, window.to);
    if (to <= from) continue;
    total += to - from;
    reached = to;
  }
  return total;
}
