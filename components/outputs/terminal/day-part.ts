import { minuteMs } from "@/lib/platform/time/units";
import type { Timeline } from "@/lib/snapshot/snapshot";
import type { PlaceView } from "@/lib/views/pages/read-place-view";
import { formatNormal, formatPeople } from "@/lib/words/people";
import { formatClock } from "@/lib/words/time";
import { filled } from "./columns";
import type { Paint } from "./paint";

const columns = 72;
const labelColumns = 7;
const ticksEvery = 18;
/** The minimum scale, as in the timeline of the page. A smaller one would make one report look like an outage. */
const minMax = 5;
const blocks = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];

interface Column {
  from: number;
  to: number;
  people: number;
  expected: number;
  heat: number;
}

/** The last 24 hours: people and the normal level per column on one scale, with outages and official incidents below. */
export function dayPart({ timeline }: PlaceView, paint: Paint): string[] {
  if (timeline === null)
    return [paint.strong("24 hours"), "We can’t read the last 24 hours right now. Please try again."];
  const drawn = columnsOf(timeline);
  const max = drawn.reduce((highest, { people, expected }) => Math.max(highest, people, expected), minMax);
  const row = (label: string, marks: string) => `${paint.soft(filled(label, labelColumns))}${marks}`;
  return [
    `${paint.strong("24 hours")} ${paint.soft(`people per ${columnMinutes(timeline)} min, UTC; ${peakInWords(drawn)}`)}`,
    row("people", drawn.map((one) => paint.stroke(one.heat, block(one.people, max))).join("")),
    row("normal", paint.soft(drawn.map((one) => block(one.expected, max)).join(""))),
    ...band(drawn, outageSpans(timeline), "━").map((marks) => row("outage", paint.alarm(marks))),
    ...band(drawn, incidentSpans(timeline), "╱").map((marks) => row("posted", paint.official(marks))),
    paint.soft(`${" ".repeat(labelColumns)}${axis(drawn)}`),
  ];
}

/** The points in at most 72 columns of equal length, oldest first. */
function columnsOf({ points, stepMinutes }: Timeline): Column[] {
  const perColumn = Math.ceil(points.length / columns);
  const stepMs = stepMinutes * minuteMs;
  return Array.from({ length: Math.ceil(points.length / perColumn) }, (_, index) => {
    const part = points.slice(index * perColumn, (index + 1) * perColumn);
    const from = Date.parse(part[0]?.at ?? "");
    return {
      from,
      to: from + part.length * stepMs,
      people: part.reduce((sum, { people }) => sum + people, 0),
      expected: part.reduce((sum, { expected }) => sum + expected, 0),
      heat: part.reduce((max, { heat }) => Math.max(max, heat), 0),
    };
  });
}

const columnMinutes = ({ points, stepMinutes }: Timeline) => Math.ceil(points.length / columns) * stepMinutes;

/** A dot for zero, so that zero and few look different. */
const block = (count: number, max: number): string =>
  count < 0.5 ? "·" : (blocks[Math.min(blocks.length, Math.ceil((count / max) * blocks.length)) - 1] ?? "▁");

function peakInWords(drawn: readonly Column[]): string {
  const peak = drawn.reduce<Column | null>(
    (best, one) => (one.people > (best?.people ?? 0) ? one : best),
    null,
  );
  if (!peak) return "no reports";
  const at = formatClock(new Date(peak.from).toISOString(), "UTC");
  return `peak ${formatPeople(peak.people)} at ${at}, ${formatNormal(peak.expected)}`;
}

interface Span {
  from: number;
  to: number;
}

const spanOf = (from: string, to: string | null): Span => ({
  from: Date.parse(from),
  to: to === null ? Number.POSITIVE_INFINITY : Date.parse(to),
});

const outageSpans = ({ outages }: Timeline) => outages.map(({ onset, ended }) => spanOf(onset, ended));

const incidentSpans = ({ incidents }: Timeline) =>
  incidents.map(({ posted, resolved, vanished }) => spanOf(posted, resolved ?? vanished));

/** A row with a mark in each column that overlaps a span; no row without any overlap. */
function band(drawn: readonly Column[], spans: readonly Span[], mark: string): string[] {
  const overlaps = drawn.map((one) => spans.some(({ from, to }) => from < one.to && to >= one.from));
  const marks = overlaps.map((is) => (is ? mark : " ")).join("");
  return overlaps.includes(true) ? [marks.trimEnd()] : [];
}

/** The time of every 18th column, and "now" under the last one. */
function axis(drawn: readonly Column[]): string {
  const ticks = drawn
    .filter((_, index) => index % ticksEvery === 0)
    .map(({ from }) => filled(formatClock(new Date(from).toISOString(), "UTC"), ticksEvery));
  return `${ticks.join("").slice(0, columns - 3)}now`;
}
