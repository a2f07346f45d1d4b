import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeName, zonesOfPlace } from "@/lib/alerts/place";
import { wishes } from "@/lib/alerts/subscription";
import { isBack, type OutageNews, wantsIncidentNews, wantsOutageNews } from "@/lib/alerts/who-is-told";
import { modelIds } from "@/lib/catalog/models";
import { surfaceIds } from "@/lib/catalog/surfaces";
import { type Zone, zoneOfKey, zonesOverlap } from "@/lib/catalog/zones";
import { outageChanges } from "@/lib/outages/events/event";

const zone = (key: string): Zone => zoneOfKey(key) ?? { kind: "all" };
const interest = (wants: string[], surface: string | null = null, model: string | null = null) => ({
  surfaces: surface ? [surface] : [],
  models: model ? [model] : [],
  wants,
});
const news = (
  kind: OutageNews["kind"],
  tier: OutageNews["tier"],
  at = "cell:claude-code/opus-5",
  earlier: string[] = [],
): OutageNews => ({ kind, tier, zone: zone(at), earlier: earlier.map(zone) });

const code = "cell:claude-code/opus-5";

/** Of which wishes one must have one to be told. */
function wishesThatHear({ kind, tier }: OutageNews): string[] {
  if (kind === "ended") return ["end"];
  if (kind === "unconfirmed") return ["confirmed"];
  if (kind === "withdrawn") return tier === "confirmed" ? ["signal", "confirmed"] : ["signal"];
  return [tier];
}

describe("who is told of an outage", () => {
  it.each([
    ["a signal, to who wants signals", news("opened", "signal"), ["signal"], true],
    [
      "a signal, to who waits for confirmed",
      news("opened", "signal"),
      ["confirmed", "end", "official"],
      false,
    ],
    ["confirmed, to who wants it", news("confirmed", "confirmed", code, [code]), ["confirmed"], true],
    [
      "confirmed, to who wants signals alone",
      news("confirmed", "confirmed", code, [code]),
      ["signal"],
      false,
    ],
    ["reopened once confirmed", news("reopened", "confirmed", code, [code]), ["confirmed"], true],
    ["reopened, never confirmed", news("reopened", "signal", code, [code]), ["confirmed"], false],
    ["subsiding is no news", news("subsiding", "confirmed", code, [code]), [...wishes], false],
    ["nor that it goes on", news("active again", "confirmed", code, [code]), [...wishes], false],
    ["the end of a confirmed one", news("ended", "confirmed", code, [code]), ["end"], true],
    ["the end, to who did not ask", news("ended", "confirmed", code, [code]), ["confirmed"], false],
    ["the end of a mere signal", news("ended", "signal", code, [code]), ["end", "confirmed"], false],
    [
      "the end of a signal, to who was told of it",
      news("ended", "signal", code, [code]),
      ["end", "signal"],
      true,
    ],
    [
      "a withdrawn one, to who was told of it",
      news("withdrawn", "confirmed", code, [code]),
      ["confirmed"],
      true,
    ],
    [
      "a withdrawn signal, to who never heard",
      news("withdrawn", "signal", code, [code]),
      ["confirmed"],
      false,
    ],
    ["no longer confirmed", news("unconfirmed", "signal", code, [code]), ["confirmed"], true],
    ["back again as it was", news("returned", "confirmed", code, [code]), [...wishes], false],
    ["moved without growing", news("placed", "confirmed", code, ["family:opus"]), ["confirmed"], false],
    ["spread", news("placed", "confirmed", "all", [code, "family:opus"]), ["confirmed"], true],
  ])("%s", (_, told, wants, expected) => {
    expect(wantsOutageNews(interest(wants), told)).toBe(expected);
  });

  it("tells a place that it reaches for the first time as of a new outage", () => {
    const web = interest(["confirmed"], "claude-web");
    expect(wantsOutageNews(web, news("confirmed", "confirmed", code))).toBe(false);
    expect(wantsOutageNews(web, news("placed", "confirmed", "surface:claude-web", [code]))).toBe(true);
    expect(wantsOutageNews(web, news("placed", "confirmed", "model:opus-5", ["surface:claude-web"]))).toBe(
      false,
    );
  });

  it("tells nobody of an outage that never touched their place, and of nothing they did not ask for", () => {
    const zones = fc.constantFrom(
      "all",
      code,
      "surface:claude-web",
      "model:sonnet-5",
      "family:opus",
      "group:chat",
    );
    const someNews = fc.record({
      kind: fc.constantFrom(...outageChanges),
      tier: fc.constantFrom("signal" as const, "confirmed" as const),
      zone: zones.map(zone),
      earlier: fc.array(zones.map(zone), { maxLength: 3 }),
    });
    const someone = fc.record({
      surfaces: fc.subarray([...surfaceIds]),
      models: fc.subarray([...modelIds]),
      wants: fc.subarray([...wishes]),
    });
    fc.assert(
      fc.property(someone, someNews, (who, told) => {
        const is = wantsOutageNews(who, told);
        const touched = [told.zone, ...told.earlier].some((at) =>
          zonesOfPlace(who).some((part) => zonesOverlap(at, part)),
        );
        if (is) expect(touched).toBe(true);
        if (is) expect(who.wants.some((wish) => wishesThatHear(told).includes(wish))).toBe(true);
        expect(wantsOutageNews({ ...who, wants: [] }, told)).toBe(false);
        // More wishes never mean less news.
        if (is) expect(wantsOutageNews({ ...who, wants: [...wishes] }, told)).toBe(true);
      }),
    );
  });
});

describe("several surfaces and models", () => {
  const chosen = { surfaces: ["claude-code", "claude-api"], models: ["opus-5"], wants: ["confirmed"] };
  it.each([
    ["one of them", "cell:claude-api/opus-5", true],
    ["one of the surfaces on another model", "cell:claude-api/sonnet-5", false],
    ["the model on another surface", "cell:claude-web/opus-5", false],
    ["a family that holds the model", "family:opus", true],
    ["a group without the surfaces", "group:chat", false],
    ["everything", "all", true],
  ])("%s", (_, at, expected) => {
    expect(wantsOutageNews(chosen, news("confirmed", "confirmed", at))).toBe(expected);
  });

  it("are named as one place", () => {
    expect(placeName(chosen)).toBe("Claude Code and Claude API · Opus 5");
    expect(placeName({ surfaces: [], models: [] })).toBe("Claude everywhere");
    expect(placeName({ surfaces: [], models: ["opus-5", "sonnet-5", "haiku-4-5"] })).toBe(
      "Opus 5, Sonnet 5 and Haiku 4.5",
    );
  });
});

describe("who is told of an incident", () => {
  const scope = (surfaces: string[], models: string[] = [], many = false) => ({ surfaces, models, many });
  it.each([
    ["everything", interest(["official"]), scope([]), true],
    ["a place that it names", interest(["official"], "claude-code"), scope(["claude-code"]), true],
    ["a model that it names", interest(["official"], null, "opus-5"), scope([], ["opus-5"]), true],
    [
      "another model",
      interest(["official"], "claude-code", "sonnet-5"),
      scope(["claude-code"], ["opus-5"]),
      false,
    ],
    ["a place, by one that names nothing", interest(["official"], "claude-code"), scope([]), false],
    ["who wants outages alone", interest(["confirmed", "end"]), scope(["claude-code"]), false],
  ])("%s", (_, who, of, expected) => {
    expect(wantsIncidentNews(who, of)).toBe(expected);
  });
});

describe("who is told that it is back", () => {
  const waiting = interest(["back"], "claude-code");
  it.each([
    ["its outage is over", waiting, [code], [], true],
    ["an outage elsewhere is over", waiting, ["surface:claude-web"], [], false],
    ["another is open in its place", waiting, [code], ["model:opus-5"], false],
    ["another is open elsewhere", waiting, [code], ["surface:claude-web"], true],
    ["who wants the end of all is no one who waits", interest(["end"], "claude-code"), [code], [], false],
  ])("%s", (_, who, over, open, expected) => {
    expect(isBack(who, { zones: over.map(zone) }, open.map(zone))).toBe(expected);
  });
  it("an incident about its place is over, and no outage is open there", () => {
    const scope = { surfaces: ["claude-code"], models: [], many: false };
    expect(isBack(waiting, { scope }, [])).toBe(true);
    expect(isBack(waiting, { scope }, [zone(code)])).toBe(false);
  });
});
