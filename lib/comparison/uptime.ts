/** A stretch of time in ms since 1970, `to` exclusive. */
export interface Span {
  from: number;
  to: number;
}

/** How bad a component was for a while, by the official page's own word. */
export interface OfficialSpan extends Span {
  state: "degraded" | "partial_outage" | "major_outage";
}

/** A surface's uptimes over a window, each 0 to 1; null where nothing is known, which is not the same as well. */
export interface Uptimes {
  /** The official weighting: major full, partial 30%, degraded nothing (`official-feed.md`, "History"). */
  official: number | null;
  /** Every minute in which the page itself called it anything but operational. */
  inclusive: number | null;
  /** Every minute of a confirmed outage, by people's reports. */
  people: number | null;
}

/** Since when (ms) each record is known; null for never. What lies before is left out of the window. */
export interface KnownSince {
  official: number | null;
  people: number | null;
}

const weights = { degraded: 0, partial_outage: 0.3, major_outage: 1 } as const;

/** The three uptimes of a window, side by side. Overlapping spans count once, the worst of them. */
export function uptimesOf(
  official: readonly OfficialSpan[],
  people: readonly Span[],
  window: Span,
  known: KnownSince,
): Uptimes {
  const officially = knownPart(window, known.official);
  const reported = knownPart(window, known.people);
  return {
    official: officially && shareUp(weighted(official, officially), officially),
    inclusive: officially && shareUp(covered(official, officially), officially),
    people: reported && shareUp(covered(people, reported), reported),
  };
}

function knownPart({ from, to }: Span, since: number | null): Span | null {
  return since === null || since >= to ? null : { from: Math.max(from, since), to };
}

const shareUp = (lostMs: number, { from, to }: Span) => 1 - lostMs / (to - from);

function weighted(spans: readonly OfficialSpan[], window: Span): number {
  const majorMs = covered(
    spans.filter((span) => span.state === "major_outage"),
    window,
  );
  const partialMs = covered(
    spans.filter((span) => span.state !== "degraded"),
    window,
  );
  return weights.major_outage * majorMs + weights.partial_outage * (partialMs - majorMs);
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
