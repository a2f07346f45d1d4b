import { describe, expect, test } from "vitest";
import { ledgerScale, ledgerTicks } from "@/components/charts/ledger/ledger-scale";
import { GapPage } from "@/components/pages/gap/gap-page";
import { GapSentence } from "@/components/pages/gap/gap-sentence";
import { gapFigures } from "@/lib/comparison/grade";
import { ledgerOf } from "@/lib/comparison/ledger";
import { gapView } from "@/lib/views/record/gap-view";
import { gapPageQuery } from "@/lib/views/record/query";
import type { GapLedger } from "@/lib/views/record/read-gap";
import { posted } from "@/tests/states/charts";
import { markupOf, wordsOf } from "./markup";

const now = new Date("2026-11-21T15:32:00.000Z");
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

const outage = (
  name: string,
  alarmAgo: number,
  endedAgo: number | null,
): GapLedger["rows"][number]["outage"] => ({
  ...{ id: name, zone: { kind: "surface", surface: "claude-code" }, tier: "confirmed" },
  ...{ phase: endedAgo === null ? "active" : "ended", endedAt: endedAgo === null ? null : ago(endedAgo) },
  ...{ onsetAt: ago(alarmAgo + 5), alarmAt: ago(alarmAgo), confirmedAt: null, changedAt: now },
  ...{ people: 40, peakPeople: 20, peakAt: now, zones: [], symptoms: [], events: [] },
  evidence: {
    ...{ zone: "surface:claude-code", windowMinutes: 4, people: 13, expected: 0.36, size: 0.7 },
    ...{ countNats: 15, symptomNats: 4, penaltyNats: 2, thresholdNats: 12, minutes: [] },
  },
});

const ours = [outage("late", 3000, 2900), outage("never", 2000, 1900), outage("going-on", 30, null)].flatMap(
  (one) => one ?? [],
);
const about = { surfaces: ["claude-code"], many: false };
const theirs = [
  posted("backdated", "Errors in Claude Code", 2970, 2880, {
    ...{ ...about, claimed: ago(2995).toISOString(), firstSeen: ago(2969).toISOString() },
    componentRed: ago(2960).toISOString(),
  }),
  posted("alone", "Errors that few saw", 1000, 990, { ...about, surfaces: ["claude-console"] }),
];

function ledger(change: Partial<GapLedger> = {}): GapLedger {
  const { rows, exclusions } = ledgerOf(ours, theirs, now);
  return {
    ...{ window: "90d", figures: gapFigures(rows), exclusions, rows, uptimes: [], officialFresh: true },
    knownSince: { official: null, people: null },
    ...change,
  };
}

const page = (query: object = {}, change: Partial<GapLedger> = {}) =>
  markupOf(<GapPage view={gapView(ledger(change), now, gapPageQuery.parse(query).who)} />);
const tableOf = (markup: string) => wordsOf(/<table.*?<\/table>/s.exec(markup)?.[0] ?? "");

describe("the gap page", () => {
  test("shows every case with all of its times, relative to our alarm", () => {
    const text = tableOf(page());
    expect(text).toMatch(
      /Errors in Claude Code official start time 25 min before the post users first \+100 \+30 \+31 \+40 \+120/,
    );
    expect(text).toMatch(/nothing posted never acknowledged \+100 – – – –/);
    expect(text).toMatch(/nothing posted nothing posted yet – – – – –/);
    expect(text).toMatch(/few or no reports Errors that few saw official only/);
  });

  test("filters by the class in the URL, and ignores unknown values", () => {
    const markup = page({ who: "crowd-only" });
    expect(tableOf(markup).match(/never acknowledged/g)).toHaveLength(1);
    expect(tableOf(markup)).not.toContain("users first");
    expect(markup).toMatch(
      /aria-current="page"[^>]*href="\/gap\?window=90d&amp;who=crowd-only"|href="\/gap\?window=90d&amp;who=crowd-only"[^>]*aria-current="page"/,
    );
    expect(gapPageQuery.parse({ who: "nobody", window: ["x"] })).toEqual({ window: "90d", who: null });
  });

  test("does not blame a status page that we can’t read", () => {
    const markup = page({}, { officialFresh: false });
    expect(tableOf(markup)).toContain("the status page can’t be read right now");
    expect(wordsOf(markup)).toContain("status page unreadable");
  });

  test("says what it does not count", () => {
    expect(wordsOf(page())).toContain("1 outage the status page may still acknowledge");
  });
});

test("the summary shows the mean that makes the grade", () => {
  const figures = {
    ...{ n: 6, usersFirst: 3, officialFirst: 2, officialOnly: 0, crowdOnly: 1 },
    ...{ medianLagMinutes: 17, meanCountedMinutes: 50, grade: "C" as const },
  };
  expect(wordsOf(markupOf(<GapSentence view={{ window: "90d", figures }} />))).toContain(
    "In 3 of 6 outages, users knew first. The status page lagged by 17 min (median). In 2, the status page was first. 1 was never acknowledged. Average delay 50 min: grade C",
  );
});

test("the chart has one scale, on which long outages do not flatten short ones", () => {
  const view = gapView(ledger(), now);
  const scale = ledgerScale(view.lines, view.now);
  expect([scale.from, scale.to]).toEqual([-20, 120]);
  expect(ledgerTicks(scale)).toEqual([0, 30, 60, 90, 120]);
  const alarm = ago(600).toISOString();
  expect([scale.x(alarm, ago(5000).toISOString()), scale.x(alarm, ago(0).toISOString())]).toEqual([0, 100]);
});
