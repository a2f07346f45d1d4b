import { identify } from "./identify";
import type { Answer, Receipt } from "./receipt";

/** Something that is otherwise today than a receipt says, in words; `path` leads to what it is about. */
export interface Difference {
  words: string;
  path: string | null;
}

/** So many are told one by one. */
const maxTold = 12;

const figureNames = [
  ["confirmed", "minutes of outage confirmed by users"],
  ["signal", "minutes of unconfirmed signals"],
  ["official", "minutes of official incidents"],
  ["both", "minutes told by both"],
  ["people", "people who reported"],
] as const;

/** What is otherwise now; empty where the answer would be the same. Both are answers to the same question. */
export function differencesOf(then: Receipt, now: Receipt): Difference[] {
  if (identify(then) === identify(now)) return [];
  const found = [
    ...countingChange(then, now),
    ...figureChanges(then.answer, now.answer),
    ...recordChanges("outage", then.answer.outages, now.answer.outages, outageChange),
    ...recordChanges("incident", then.answer.incidents, now.answer.incidents, incidentChange),
  ];
  const told = found.slice(0, maxTold);
  if (found.length > maxTold)
    told.push({ words: `${found.length - maxTold} more things are otherwise.`, path: null });
  return told.length > 0 ? told : [{ words: "Details of the record were changed since.", path: null }];
}

const countingChange = (then: Receipt, now: Receipt): Difference[] =>
  then.version === now.version
    ? []
    : [{ words: `The way of counting was changed: ${then.version}, now ${now.version}.`, path: null }];

function figureChanges(then: Answer, now: Answer): Difference[] {
  const [was, is] = [then.places[0], now.places[0]];
  const toCome = then.window.toCome - now.window.toCome;
  const shown = (value: number | null | undefined) => (typeof value === "number" ? `${value}` : "not known");
  return [
    ...(toCome > 0 ? [{ words: `${toCome} minutes of the window have come since.`, path: null }] : []),
    ...figureNames
      .filter(([name]) => was?.[name] !== is?.[name])
      .map(([name, words]) => ({
        words: `${words}: ${shown(was?.[name])} then, ${shown(is?.[name])} today.`,
        path: null,
      })),
  ];
}

function recordChanges<Line extends { id: string; name: string }>(
  kind: "outage" | "incident",
  then: readonly Line[],
  now: readonly Line[],
  changeOf: (was: Line, is: Line) => string | null,
): Difference[] {
  const path = (id: string) => `/${kind}s/${encodeURIComponent(id)}`;
  const gone = then.filter(({ id }) => !now.some((one) => one.id === id));
  const added = now.filter(({ id }) => !then.some((one) => one.id === id));
  const changed = then.flatMap((was) => {
    const is = now.find(({ id }) => id === was.id);
    const change = is ? changeOf(was, is) : null;
    return change === null ? [] : [{ words: `${was.name}: ${change}`, path: path(was.id) }];
  });
  const goneWords =
    kind === "outage"
      ? "is no longer counted: withdrawn, part of another outage, or placed elsewhere."
      : "is no longer counted for this place and time.";
  return [
    ...gone.map(({ id, name }) => ({ words: `${name} ${goneWords}`, path: path(id) })),
    ...added.map(({ id, name }) => ({
      words: `${name} is new ${kind === "outage" ? "among the outages" : "in the official record"}.`,
      path: path(id),
    })),
    ...changed,
  ];
}

function outageChange(was: Answer["outages"][number], is: Answer["outages"][number]): string | null {
  if (was.ended === null && is.ended !== null) return "it has ended since.";
  if (was.ended !== is.ended) return "its end is another.";
  if (was.tier !== is.tier) return is.tier === "confirmed" ? "it was confirmed." : "it is a signal only.";
  if (is.merged.length > was.merged.length) return "another outage was found to be part of it.";
  if (is.merged.length < was.merged.length) return "an outage that was part of it was parted again.";
  if (was.zone !== is.zone) return `it was placed elsewhere: ${is.name}.`;
  if (was.people !== is.people) return `people: ${was.people} then, ${is.people} today.`;
  if (was.incidents.length !== is.incidents.length) return "other official incidents are told with it.";
  return was.minutes === is.minutes ? null : `minutes: ${was.minutes} then, ${is.minutes} today.`;
}

function incidentChange(was: Answer["incidents"][number], is: Answer["incidents"][number]): string | null {
  if (was.resolved === null && is.resolved !== null) return "the official page has resolved it since.";
  if (was.vanished === null && is.vanished !== null) return "it is gone from the official page.";
  if (was.claimed !== is.claimed) return "the official page claims another start.";
  if (was.name !== is.name) return `the official page calls it “${is.name}” now.`;
  if (was.impact !== is.impact) return `its impact is ${is.impact} now, it was ${was.impact}.`;
  if (was.posted !== is.posted || was.resolved !== is.resolved) return "its official times are others.";
  return was.minutes === is.minutes ? null : `minutes: ${was.minutes} then, ${is.minutes} today.`;
}
