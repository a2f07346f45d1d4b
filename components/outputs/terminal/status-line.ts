import { officialStateWords } from "@/components/pages/place/level-words";
import { staleSince } from "@/components/pages/status/stale-since";
import type { ScriptWord } from "@/lib/snapshot/script-word";
import type { PlaceView } from "@/lib/views/pages/read-place-now";
import { clockTime } from "@/lib/words/moments";
import { peopleInWords, usualInWords } from "@/lib/words/people-words";
import { terminalColumns } from "./columns";
import type { Paint } from "./paint";

/** One short line for a status bar: "Claude: outage in Claude Code · Opus 5, 146 people; official: operational". */
export function statusLine({ snapshot, place, word }: PlaceView, paint: Paint): string {
  const stale = staleSince(snapshot);
  const demo = snapshot.demo ? "demo: " : "";
  const toned = (line: string) => `${line.replace(`: ${word}`, `: ${tones(paint)[word](word)}`)}\n`;
  if (stale !== null) {
    const lineOf = (words: string) =>
      `${demo}${place.name}: ${word}, ${words} ${clockTime(stale, "UTC")} UTC`;
    return toned(fittingLine([lineOf("our counts are stale since"), lineOf("stale since")]));
  }
  const isAll = place.surface === null && place.model === null;
  const where = isAll && place.outages[0] ? ` in ${place.outages[0].name}` : "";
  const usual = ` (${usualInWords(place.expected)})`;
  const lineOf = (...more: string[]) =>
    `${demo}${place.name}: ${word}${more.join("")}; official: ${officialStateWords[place.official]}`;
  const people = `, ${peopleInWords(place.people)}`;
  return toned(
    fittingLine([[where, people, usual], [where, people], [people], []].map((more) => lineOf(...more))),
  );
}

/** The first line that fits a terminal, else the last. */
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
