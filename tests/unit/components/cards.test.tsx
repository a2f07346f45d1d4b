import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { drawCard } from "@/app/cards/respond-card";
import { cardColors, toCardText } from "@/components/outputs/cards/card";
import type { CardFacts } from "@/components/outputs/cards/card-facts";
import { gapFacts } from "@/components/outputs/cards/gap-facts";
import { homeFacts } from "@/components/outputs/cards/home-facts";
import { outageFacts } from "@/components/outputs/cards/outage-facts";
import { placeFacts } from "@/components/outputs/cards/place-facts";
import type { OutageResponse } from "@/lib/snapshot/outage-response";
import { type StateName, states } from "@/tests/states/states";
import { unjudged } from "@/tests/states/unjudged";
import { srgbHex } from "./oklch";

const asOf = "2026-11-21T15:32:00.000Z";
const names = Object.keys(states) as StateName[];

const outage: OutageResponse = {
  ...unjudged,
  id: "20261120-2110",
  name: "Claude Code · Opus 5",
  zones: [],
  zone: "cell:claude-code/opus-5",
  tier: "confirmed",
  phase: "ended",
  onset: "2026-11-20T21:05:00.000Z",
  alarm: "2026-11-20T21:10:00.000Z",
  confirmed: "2026-11-20T21:12:00.000Z",
  ended: "2026-11-20T22:05:00.000Z",
  people: 148,
  peak: { people: 90, at: "2026-11-20T21:30:00.000Z" },
  symptoms: [{ symptom: "http-529", people: 100 }],
  events: [],
  incidents: [
    {
      id: "late",
      name: "🚨 混雑 Elevated errors",
      impact: "minor",
      posted: "2026-11-20T21:33:00.000Z",
      claimed: null,
      firstSeen: null,
      componentRed: null,
      resolved: null,
      backdatedMinutes: 0,
    },
  ],
  lagMinutes: null,
};

const figures = {
  n: 51,
  usersFirst: 34,
  officialFirst: 6,
  officialOnly: 9,
  crowdOnly: 11,
  medianLagMinutes: 16,
  meanCountedMinutes: 60,
  grade: "C" as const,
};
const noFigures = {
  ...figures,
  ...{ n: 0, usersFirst: 0, officialFirst: 0, crowdOnly: 0, medianLagMinutes: null, grade: null },
};
const gap = { window: "90d", now: asOf } as const;

const odd: CardFacts = {
  subject: "العربية 🇨🇭 中文",
  headline: `${"Überlange".repeat(40)} 👩‍👩‍👧‍👦`,
  detail: "\u202etxet desrever\u0000 <svg onload=alert(1)> {{x}} ".repeat(20),
  cells: [
    { label: "", word: "𝔘𝔫𝔦𝔠𝔬𝔡𝔢 🚨 ﷽", tone: "crowd" },
    { label: "x".repeat(200), word: "漢字", tone: "official" },
    { label: "Unacknowledged since", word: "15:11 UTC", tone: "gap" },
  ],
  asOf,
  demo: true,
};

const all: [string, CardFacts][] = [
  ...names.map((name): [string, CardFacts] => [`home, ${name}`, homeFacts(states[name])]),
  ...(["outage", "stale", "official-unreadable"] as const).map((name): [string, CardFacts] => [
    `surface, ${name}`,
    placeFacts({ kind: "surface", id: "claude-code" }, states[name]),
  ]),
  ["a retired model", placeFacts({ kind: "model", id: "opus-4-1" }, states.quiet)],
  ["outage", outageFacts(outage, asOf, false)],
  ["gap", gapFacts({ ...gap, figures }, false)],
  ["gap without outages", gapFacts({ ...gap, figures: noFigures }, true)],
  ["odd texts", odd],
];

const genuine = globalThis.fetch;
const asked: unknown[] = [];

describe("a card is drawn", () => {
  beforeAll(() => {
    globalThis.fetch = (where) => {
      // What draws unpacks its own program so; that leaves nothing.
      if (String(where).startsWith("data:")) return genuine(where);
      asked.push(where);
      return Promise.reject(new Error("Nothing may be fetched."));
    };
  });
  afterAll(() => {
    globalThis.fetch = genuine;
  });

  test.each(all)("as a PNG of 1200 × 630, without fetching: %s", async (_, facts) => {
    const picture = Buffer.from(await drawCard(facts));
    expect(picture.subarray(1, 4).toString("latin1")).toBe("PNG");
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(picture.length).toBeGreaterThan(10_000);
    expect(asked).toEqual([]);
  });
});

describe("a card says", () => {
  const tone = (facts: CardFacts, at: number) => facts.cells[at]?.tone;

  it("who says what, and since when it is unacknowledged", () => {
    expect(homeFacts(states.outage).cells).toEqual([
      { label: "Users say", word: expect.stringMatching(/^failing since 15:\d\d UTC$/), tone: "crowd" },
      { label: "Status page says", word: "All Systems Operational", tone: "official" },
      { label: "Unacknowledged since", word: expect.stringMatching(/^15:\d\d UTC$/), tone: "gap" },
    ]);
  });

  it("what the page did where it closed its incident while people fail on", () => {
    const gap = { open: true, since: "2026-11-21T15:20:00.000Z", closed: "resolved", outage: null } as const;
    expect(homeFacts({ ...states.outage, gap }).cells[2]).toEqual({
      label: "Still failing after “resolved”",
      word: "15:20 UTC",
      tone: "gap",
    });
  });

  it("what is stale, unknown or unreadable in neither channel's color", () => {
    for (const facts of [
      homeFacts(states.stale),
      placeFacts({ kind: "surface", id: "claude-code" }, states.stale),
    ])
      expect([tone(facts, 0), tone(facts, 1), facts.cells.length]).toEqual(["plain", "plain", 2]);
    expect(homeFacts(states["official-unreadable"]).cells[1]).toMatchObject({
      word: "unknown (not readable)",
      tone: "plain",
    });
    expect(tone(homeFacts(states["no-data"]), 0)).toBe("plain");
  });

  it("both ways of the gap, with its n", () => {
    const { headline, detail, cells } = gapFacts({ ...gap, figures }, false);
    expect(headline).toBe("Users knew first in 34 of 51 outages.");
    expect(detail).toContain("status page was first in 6");
    expect(cells.map(({ word }) => word)).toEqual(["16 min", "11 of 51", "C"]);
    expect(gapFacts({ ...gap, figures: noFigures }, false).cells[2]?.word).toBe("not enough data");
  });

  it("the lag of an outage, and absolute times alone", () => {
    const facts = outageFacts(outage, asOf, false);
    expect(facts.cells.map(({ word }) => word)).toEqual([
      "ended 20 Nov, 22:05 UTC",
      "🚨 混雑 Elevated errors",
      "posted 23 min after our alarm",
    ]);
    for (const [, { detail, headline, cells }] of all)
      expect([detail, headline, ...cells.map(({ word }) => word)].join(" ")).not.toMatch(
        /\bago\b|today|yesterday/i,
      );
  });
});

test.each([
  ["Elevated errors on Opus 5", "Elevated errors on Opus 5"],
  ["🚨 混雑 Elevated\u202e errors\n", "Elevated errors"],
  ["混雑", "fallback"],
  ["🚨 !", "fallback"],
  ["ﬁne ①", "fine 1"],
  ["a".repeat(50), `${"a".repeat(39)}…`],
  ["", "fallback"],
])("text for a card: %j", (text, drawn) => {
  expect(toCardText(text, 40, "fallback")).toBe(drawn);
});

test("the colors are the light tokens of the style sheet", () => {
  const light =
    readFileSync(new URL("../../../app/globals.css", import.meta.url), "utf8").split("@media")[0] ?? "";
  for (const [name, hex] of Object.entries(cardColors)) {
    const token = new RegExp(`--${name}: (oklch\\([^)]+\\));`).exec(light)?.[1] ?? "";
    expect([name, srgbHex(token)]).toEqual([name, hex]);
  }
});
