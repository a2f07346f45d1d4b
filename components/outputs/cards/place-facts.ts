import { levelWords, officialStateWords } from "@/components/pages/place/level-words";
import { staleSince } from "@/components/pages/status/verdict";
import { modelOf } from "@/lib/catalog/models";
import { surfaceOf } from "@/lib/catalog/surfaces";
import type { Line, Snapshot } from "@/lib/snapshot/snapshot";
import type { Place } from "@/lib/views/pages/read-place";
import { inlineHeadline, unknownHeadline } from "@/lib/words/headlines";
import { formatNormal, formatPeople } from "@/lib/words/people";
import { formatFullMoment } from "@/lib/words/time";
import type { CardCell, CardFacts } from "./card-facts";

const headlines: Record<Exclude<Line["level"], "unknown">, string> = {
  quiet: "reports are normal",
  elevated: "more reports than normal",
  outage: "failing for people",
};

/** The card of a surface or model: people compared with normal, and the status page. */
export function placeFacts({ kind, id }: Place, snapshot: Snapshot): CardFacts {
  const { name } = kind === "surface" ? surfaceOf(id) : modelOf(id);
  const line = (kind === "surface" ? snapshot.surfaces : snapshot.models).find((known) => known.id === id);
  const stale = staleSince(snapshot);
  const level = line?.level ?? "unknown";
  const people = line?.people ?? 0;
  return {
    subject: `Is ${name} failing, or is it just you?`,
    headline: `${name}: ${stale ? "unknown" : level === "unknown" ? inlineHeadline(unknownHeadline(snapshot.intakeTrouble)) : headlines[level]}`,
    detail: stale
      ? `Our counts stopped at ${formatFullMoment(stale)}.`
      : `${people === 0 ? "Nobody" : formatPeople(people)} reported it in the last 30 minutes,  ${formatNormal(line?.expected ?? 0)}.`,
    cells: [
      {
        label: "Users say",
        word: stale ? "unknown" : levelWords[level].words,
        tone: !stale && (level === "outage" || level === "elevated") ? "crowd" : "plain",
      },
      officialOf(kind, line?.official ?? null, snapshot.official.fresh),
    ],
    asOf: snapshot.computedAt,
    demo: snapshot.demo,
  };
}

function officialOf(kind: Place["kind"], state: Line["official"], fresh: boolean): CardCell {
  const label = "Status page says";
  if (!fresh) return { label, word: "unknown (not readable)", tone: "plain" };
  if (state === null)
    return {
      label,
      word: kind === "model" ? "no component for models" : "no component for this surface",
      tone: "plain",
    };
  return { label, word: officialStateWords[state], tone: state === "unknown" ? "plain" : "official" };
}
