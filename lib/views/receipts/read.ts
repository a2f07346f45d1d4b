import { LRUCache } from "lru-cache";
import { log } from "@/lib/platform/process/log";
import { onePerProcess } from "@/lib/platform/process/one-per-process";
import { minuteMs } from "@/lib/platform/time/units";
import { identify, isReceiptId } from "./identify";
import { computeReceipt } from "./make";
import type { Receipt, ReceiptResult } from "./receipt";
import { findReceipt } from "./store";

/** Whether a receipt would have the same result as of `at` (ISO 8601); `unknown` if we could not compute it. */
export type TodayComparison =
  | { kind: "same"; at: string }
  | { kind: "differs"; at: string; differences: Difference[] }
  | { kind: "unknown" };

/** A stored receipt; null if no receipt has this ID. */
export const readReceipt = async (id: string): Promise<Receipt | null> =>
  isReceiptId(id) ? findReceipt(id) : null;

/** How long we keep today's result. For a past period it rarely changes, and computing it is expensive. */
const openMs = 30_000;
const overMs = 10 * minuteMs;
const overAfterMs = 86_400_000;
const maxCached = 500;
const answers = () =>
  onePerProcess("receipts today", () => new LRUCache<string, Promise<TodayComparison>>({ max: maxCached }));

/** Compares a receipt with today's result, which is at most some minutes old. */
export function compareWithToday(receipt: Receipt, now: Date): Promise<TodayComparison> {
  const known = answers().get(receipt.id);
  if (known) return known;
  const ttl = now.getTime() - Date.parse(receipt.asked.to) > overAfterMs ? overMs : openMs;
  const today = compare(receipt, now);
  answers().set(receipt.id, today, { ttl });
  return today;
}

/** The receipt stays readable even if we cannot compute today's result. */
async function compare(receipt: Receipt, now: Date): Promise<TodayComparison> {
  try {
    const today = await computeReceipt(receipt.asked, now);
    if (!today) return { kind: "unknown" };
    const differences = differencesOf(receipt, today);
    const at = today.computedAt;
    return differences.length > 0 ? { kind: "differs", at, differences } : { kind: "same", at };
  } catch (err) {
    log().error({ err, receipt: receipt.id }, "Could not compare a receipt with today’s data");
    answers().delete(receipt.id);
    return { kind: "unknown" };
  }
}

/** A difference between a receipt and today's result, in words. `path` links to its page. */
interface Difference {
  words: string;
  path: string | null;
}

/** How many differences we list. */
const maxListed = 12;

const figureNames = [
  ["confirmed", "Outage minutes confirmed by users"],
  ["signal", "Minutes of unconfirmed signals"],
  ["official", "Minutes of official incidents"],
  ["both", "Minutes with both"],
  ["people", "People who reported"],
] as const;

/** The differences between two results of the same request; empty if there are none. */
export function differencesOf(then: Receipt, now: Receipt): Difference[] {
  if (identify(then) === identify(now)) return [];
  const found = [
    ...countingChange(then, now),
    ...figureChanges(then.answer, now.answer),
    ...recordChanges("outage", then.answer.outages, now.answer.outages, outageChange),
    ...recordChanges("incident", then.answer.incidents, now.answer.incidents, incidentChange),
  ];
  const listed = found.slice(0, maxListed);
  if (found.length > maxListed)
    listed.push({ words: `${found.length - maxListed} more changes.`, path: null });
  return listed.length > 0 ? listed : [{ words: "Other details of the data have changed.", path: null }];
}

const countingChange = (then: Receipt, now: Receipt): Difference[] =>
  then.version === now.version
    ? []
    : [{ words: `The counting method changed from version ${then.version} to ${now.version}.`, path: null }];

function figureChanges(then: ReceiptResult, now: ReceiptResult): Difference[] {
  const [was, is] = [then.places[0], now.places[0]];
  const toCome = then.window.toCome - now.window.toCome;
  const shown = (value: number | null | undefined) => (typeof value === "number" ? `${value}` : "no data");
  return [
    ...(toCome > 0 ? [{ words: `${toCome} more minutes of the period have passed.`, path: null }] : []),
    ...figureNames
      .filter(([name]) => was?.[name] !== is?.[name])
      .map(([name, words]) => ({
        words: `${words}: ${shown(was?.[name])} then, ${shown(is?.[name])} now.`,
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
      ? "is no longer counted. It was withdrawn, merged into another outage, or moved to another scope."
      : "is no longer counted for this scope and period.";
  return [
    ...gone.map(({ id, name }) => ({ words: `${name} ${goneWords}`, path: path(id) })),
    ...added.map(({ id, name }) => ({
      words: `${name} is a new ${kind === "outage" ? "outage" : "official incident"}.`,
      path: path(id),
    })),
    ...changed,
  ];
}

function outageChange(
  was: ReceiptResult["outages"][number],
  is: ReceiptResult["outages"][number],
): string | null {
  if (was.ended === null && is.ended !== null) return "it has ended.";
  if (was.ended !== is.ended) return "its end time has changed.";
  if (was.tier !== is.tier)
    return is.tier === "confirmed" ? "it is now confirmed." : "it is now only a signal.";
  if (is.merged.length > was.merged.length) return "another outage was merged into it.";
  if (is.merged.length < was.merged.length) return "an outage was separated from it again.";
  if (was.zone !== is.zone) return `its scope is now ${is.name}.`;
  if (was.people !== is.people) return `people: ${was.people} then, ${is.people} now.`;
  if (was.incidents.length !== is.incidents.length) return "its official incidents have changed.";
  return was.minutes === is.minutes ? null : `minutes: ${was.minutes} then, ${is.minutes} now.`;
}

function incidentChange(
  was: ReceiptResult["incidents"][number],
  is: ReceiptResult["incidents"][number],
): string | null {
  if (was.resolved === null && is.resolved !== null) return "the status page has resolved it.";
  if (was.vanished === null && is.vanished !== null) return "the status page no longer lists it.";
  if (was.claimed !== is.claimed) return "the status page changed its start time.";
  if (was.name !== is.name) return `the status page renamed it to “${is.name}”.`;
  if (was.impact !== is.impact) return `its impact changed from ${was.impact} to ${is.impact}.`;
  if (was.posted !== is.posted || was.resolved !== is.resolved) return "its official times have changed.";
  return was.minutes === is.minutes ? null : `minutes: ${was.minutes} then, ${is.minutes} now.`;
}
