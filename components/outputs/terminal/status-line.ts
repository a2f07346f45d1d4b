import { officialStateWords } from "@/components/pages/place/level-words";
import { staleSince } from "@/components/pages/status/verdict";
import type { ScriptWord } from "@/lib/snapshot/place-now";
import type { PlaceView } from "@/lib/views/pages/read-place-view";
import { formatNormal, formatPeople } from "@/lib/words/people";
import { formatClock } from "@/lib/words/time";
import { terminalColumns } from "./columns";
import type { Paint } from "./paint";

/** One short line for a status bar: "Claude: outage in Claude Code · Opus 5, 146 people; official: operational". */
export function statusLine({ snapshot, place, word }: PlaceView, paint: Paint): string {
  const stale = staleSince(snapshot);
  const demo = snapshot.demo ? "demo: " : "";
  const toned = (line: string) => `${line.replace(`: ${word}`, `: ${tones(paint)[word](word)}`)}\n`;
  if (stale !== null) {
    const lineOf = (words: string) =>
      `${demo}${place.name}: ${word}, ${words} ${formatClock(stale, "UTC")} UTC`;
    return toned(fittingLine([lineOf("our counts have been stale since"), lineOf("stale since")]));
  }
  const isAll = place.surface === null && place.model === null;
  const where = isAll && place.outages[0] ? ` in ${place.outages[0].name}` : "";
  const normal = ` (${formatNormal(place.expected)})`;
  const lineOf = (...more: string[]) =>
    `${demo}${place.name}: ${word}${more.join("")}; official: ${officialStateWords[place.official]}`;
  const people = `, ${formatPeople(place.people)}`;
  return toned(
    fittingLine([[where, people, normal], [where, people], [people], []].map((more) => lineOf(...more))),
  );
}

/** The first line that fits the terminal, else the last. */
const fittingLine = (lines: readonly string[]): string =>
  lines.find((line) => line.length < terminalColumns) ?? lines.at(-1) ?? "";

const tones = (paint: Paint): Record<ScriptWord, (text: string) => string> => ({
  ok: paint.fine,
  problems: paint.alarm,
  outage: paint.alarm,
  incident: paint.official,
  maintenance: paint.official,
  unknown: paint.strong,
});
