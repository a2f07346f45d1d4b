import { describe, expect, it } from "vitest";
import type { IntakeState } from "@/lib/crowd/reports/intake-health";
import { buildSnapshot } from "@/lib/snapshot/build";
import { placeNow, scriptWord } from "@/lib/snapshot/place-now";
import { componentsOf } from "@/lib/views/statuspage/components";
import { statusOf } from "@/lib/views/statuspage/responses";
import { at, row as cell } from "../../states/usual-day";
import { incident, inputs, operational, outage } from "./inputs";

const why = "invented reports";
const until = new Date("2026-11-21T16:00:00.000Z");
const troubles: [IntakeState, string, string][] = [
  [
    { state: "failing", since: new Date("2026-11-21T15:20:00.000Z") },
    "We can’t accept reports right now.",
    "We haven’t been able to store reports since 15:20 UTC, so few reports don’t mean few problems.",
  ],
  [
    { state: "lossy", refused: 40, attempts: 120 },
    "Many reports didn’t get through.",
    "We failed to store 40 of 120 reports in the last 30 minutes, so few reports don’t mean few problems.",
  ],
  [
    { state: "paused", until, why },
    "Reports are paused.",
    "Nobody can report until 16:00 UTC. Reason: “invented reports”.",
  ],
  [
    { state: "proof", until, why },
    "Reports need an extra check.",
    "Until 16:00 UTC, every report needs a proof of work, so fewer people report. Reason: “invented reports”.",
  ],
];
const places = [
  [null, null],
  ["claude-code", null],
  [null, "opus-5"],
  ["claude-code", "opus-5"],
] as const;
const wordOf = (snapshot: ReturnType<typeof buildSnapshot>, [surface, model]: (typeof places)[number]) => {
  const place = placeNow(snapshot, surface, model);
  if (!place) throw new Error("The place is in the catalog.");
  return scriptWord(place);
};

describe.each(troubles)("while intake is in trouble: %j", (intake, headline, detail) => {
  it("nothing is fine, each with its own headline", () => {
    const snapshot = buildSnapshot(inputs({ intake }), at);
    expect(snapshot.verdict).toEqual({
      state: "unknown",
      headline,
      detail: `${detail} 4 people reported problems in the last 30 minutes (normally 5).`,
      since: null,
    });
    const levels = [
      ...snapshot.surfaces,
      ...snapshot.models,
      ...Object.values(snapshot.heatmaps).flatMap(({ cells }) => cells),
    ].map(({ level }) => level);
    expect(levels).toContain("unknown");
    expect(levels).not.toContain("quiet");
    expect(places.map((place) => wordOf(snapshot, place))).toEqual(places.map(() => "unknown"));
    expect(statusOf(snapshot)).toMatchObject({ indicator: "minor" });
    expect(statusOf(snapshot).description).toContain(headline.replace(/\.$/, ""));
    expect(componentsOf(snapshot).filter(({ status }) => status === "operational")).toEqual([]);
  });

  it("is said before the first day of data, too", () => {
    expect(buildSnapshot(inputs({ intake, knownHours: 2 }), at).verdict.headline).toBe(headline);
  });

  it("an open outage, more reports than normal, and an incident are still shown", () => {
    const many = [cell("claude-code", "opus-5", 60)];
    const failing = buildSnapshot(inputs({ intake, outages: [outage] }, many), at);
    expect(failing.verdict.state).toBe("outage");
    expect(wordOf(failing, ["claude-code", "opus-5"])).toBe("outage");
    const elevated = buildSnapshot(inputs({ intake }, many), at);
    expect(elevated.verdict.state).toBe("signal");
    expect(wordOf(elevated, ["claude-code", null])).toBe("problems");
    const official = {
      word: { ...operational, incidents: [incident] },
      surfaces: new Map(),
      models: new Map(),
    };
    const posted = buildSnapshot(inputs({ intake, official: { ...official, incidents: [incident] } }), at);
    expect(posted.verdict.state).toBe("official-only");
    expect(placeNow(posted, null, null)?.users).toBe("unknown");
    expect(placeNow(posted, "claude-web", null)?.users).toBe("unknown");
  });
});
