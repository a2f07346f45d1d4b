/** A period in ms since 1970, `to` exclusive. */
export interface Span {
  from: number;
  to: number;
}

/** The state that the status page gave a component for a period. */
export interface OfficialSpan extends Span {
  state: "degraded" | "partial_outage" | "major_outage";
}

/** The uptimes of a surface in a window, each 0 to 1; null without data. */
export interface Uptimes {
  /** With the status page’s weights: major outage 100%, partial outage 30%, degraded 0%. */
  official: number | null;
  /** Counts every minute in which the status page did not call it operational. */
  inclusive: number | null;
  /** Counts every minute of a confirmed outage that affects it. */
  people: number | null;
}

/** Since when (ms) we have each record; null for never. The window starts there at the earliest. */
export interface KnownSince {
  official: number | null;
  people: number | null;
}

const weights = { degraded: 0, partial_outage: 0.3, major_outage: 1 } as const;

/** The three uptimes of a window. Where spans overlap, only the worst counts. */
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
