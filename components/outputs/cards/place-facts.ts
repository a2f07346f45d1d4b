import { levelWords, officialStateWords } from "@/components/pages/place/level-words";
import { staleSince } from "@/components/pages/status/stale-since";
import { modelOf } from "@/lib/catalog/models";
import { surfaceOf } from "@/lib/catalog/surfaces";
import type { Line, Snapshot } from "@/lib/snapshot/snapshot";
import type { Place } from "@/lib/views/pages/read-place";
import { peopleInWords, usualInWords } from "@/lib/words/people-words";
import type { CardCell, CardFacts } from "./card-facts";
import { cardMoment } from "./card-time";

const headlines: Record<Line["level"], string> = {
  unknown: "too few reports to tell",
  quiet: "reports as usual",
  elevated: "more reports than usual",
  outage: "failing for people",
};

/** A surface's or a model's card: people against usual beside the official word. */
export function placeFacts({ kind, id }: Place, snapshot: Snapshot): CardFacts {
  const { name } = kind === "surface" ? surfaceOf(id) : modelOf(id);
  const line = (kind === "surface" ? snapshot.surfaces : snapshot.models).find((known) => known.id === id);
  const stale = staleSince(snapshot);
  const level = line?.level ?? "unknown";
  const people = line?.people ?? 0;
  return {
    subject: `Is ${name} failing, or is it just you?`,
    headline: `${name}: ${stale ? "we cannot tell" : headlines[level]}`,
    detail: stale
      ? `Our own counts stopped at ${cardMoment(stale)}.`
      : `${people === 0 ? "Nobody" : peopleInWords(people)} reported it in 30 minutes, ${usualInWords(line?.expected ?? 0)}.`,
    cells: [
      {
        label: "Users say",
        word: stale ? "we cannot tell" : levelWords[level].says,
        tone: !stale && (level === "outage" || level === "elevated") ? "crowd" : "plain",
      },
      officialOf(kind, line?.official ?? null, snapshot.official.fresh),
    ],
    asOf: snapshot.computedAt,
    demo: snapshot.demo,
  };
}

function officialOf(kind: Place["kind"], state: Line["official"], fresh: boolean): CardCell {
  const label = "Official page says";
  if (!fresh) return { label, word: "we could not read it", tone: "plain" };
  if (state === null)
    return {
      label,
      word: kind === "model" ? "nothing: no component for models" : "nothing: no component for it",
      tone: "plain",
    };
  return { label, word: officialStateWords[state], tone: state === "unknown" ? "plain" : "official" };
}
