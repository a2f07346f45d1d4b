import { peopleInWords, usualInWords } from "@/components/figures/people-words";
import { officialStateWords } from "@/components/place/level-words";
import { clockTime } from "@/components/time/format";
import { staleSince } from "@/components/verdict/stale-since";
import type { PlaceView } from "@/lib/status/read-place-now";
import type { ScriptWord } from "@/lib/status/script-word";
import { terminalColumns } from "./columns";
import type { Paint } from "./paint";

/** One short line for a status bar: "Claude: outage in Claude Code · Opus 5, 146 people; official: operational". */
export function statusLine({ snapshot, place, word }: PlaceView, paint: Paint): string {
  const stale = staleSince(snapshot);
  const demo = snapshot.demo ? "demo: " : "";
  const tone = tones(paint)[word];
  if (stale !== null)
    return `${demo}${place.name}: ${tone(word)}, our counts are stale since ${clockTime(stale, "UTC")} UTC\n`;
  const isAll = place.surface === null && place.model === null;
  const where = isAll && place.outages[0] ? ` in ${place.outages[0].name}` : "";
  const usual = ` (${usualInWords(place.expected)})`;
  const lineOf = (...more: string[]) =>
    `${demo}${place.name}: ${word}${more.join("")}; official: ${officialStateWords[place.official]}`;
  const people = `, ${peopleInWords(place.people)}`;
  const fitting = [[where, people, usual], [where, people], [people]].map((more) => lineOf(...more));
  const line = fitting.find((one) => one.length < terminalColumns) ?? lineOf();
  return `${line.replace(`: ${word}`, `: ${tone(word)}`)}\n`;
}

const tones = (paint: Paint): Record<ScriptWord, (text: string) => string> => ({
  ok: paint.fine,
  problems: paint.alarm,
  outage: paint.alarm,
  incident: paint.official,
  maintenance: paint.official,
  unknown: paint.strong,
});
