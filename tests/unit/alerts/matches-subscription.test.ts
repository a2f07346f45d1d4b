import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  matchesIncidentUpdate,
  matchesOutageUpdate,
  matchesRecovery,
  type OutageUpdate,
} from "@/lib/alerts/subscriptions/matches-subscription";
import { filterName, topicIds, zonesOfAlertFilter } from "@/lib/alerts/subscriptions/subscription";
import { modelIds } from "@/lib/catalog/models";
import { surfaceIds } from "@/lib/catalog/surfaces";
import { type Zone, zoneOfKey, zonesOverlap } from "@/lib/catalog/zones";
import { outageChanges } from "@/lib/outages/events/event";

const zone = (key: string): Zone => zoneOfKey(key) ?? { kind: "all" };
const criteria = (wants: string[], surface: string | null = null, model: string | null = null) => ({
  surfaces: surface ? [surface] : [],
  models: model ? [model] : [],
  wants,
});
const update = (
  kind: OutageUpdate["kind"],
  tier: OutageUpdate["tier"],
  at = "cell:claude-code/opus-5",
  earlier: string[] = [],
): OutageUpdate => ({ kind, tier, zone: zone(at), earlier: earlier.map(zone) });

const code = "cell:claude-code/opus-5";

/** A subscription must have one of these topics to match. */
function topicsFor({ kind, tier }: OutageUpdate): string[] {
  if (kind === "ended") return ["end"];
  if (kind === "unconfirmed") return ["confirmed"];
  if (kind === "withdrawn") return tier === "confirmed" ? ["signal", "confirmed"] : ["signal"];
  return [tier];
}

describe("a change to an outage", () => {
  it.each([
    ["a possible outage, wanted", update("opened", "signal"), ["signal"], true],
    [
      "a possible outage, only confirmed ones wanted",
      update("opened", "signal"),
      ["confirmed", "end", "official"],
      false,
    ],
    ["confirmed, wanted", update("confirmed", "confirmed", code, [code]), ["confirmed"], true],
    [
      "confirmed, only possible ones wanted",
      update("confirmed", "confirmed", code, [code]),
      ["signal"],
      false,
    ],
    ["reopened after it was confirmed", update("reopened", "confirmed", code, [code]), ["confirmed"], true],
    ["reopened, never confirmed", update("reopened", "signal", code, [code]), ["confirmed"], false],
    ["reports are falling", update("subsiding", "confirmed", code, [code]), [...topicIds], false],
    ["reports rise again", update("active again", "confirmed", code, [code]), [...topicIds], false],
    ["the end of a confirmed outage", update("ended", "confirmed", code, [code]), ["end"], true],
    ["the end, not wanted", update("ended", "confirmed", code, [code]), ["confirmed"], false],
    [
      "the end of an unconfirmed outage, only confirmed ones wanted",
      update("ended", "signal", code, [code]),
      ["end", "confirmed"],
      false,
    ],
    [
      "the end of an unconfirmed outage, possible ones wanted",
      update("ended", "signal", code, [code]),
      ["end", "signal"],
      true,
    ],
    ["withdrawn, confirmed ones wanted", update("withdrawn", "confirmed", code, [code]), ["confirmed"], true],
    [
      "withdrawn before it was confirmed, confirmed ones wanted",
      update("withdrawn", "signal", code, [code]),
      ["confirmed"],
      false,
    ],
    ["no longer confirmed", update("unconfirmed", "signal", code, [code]), ["confirmed"], true],
    ["restored after a withdrawal", update("returned", "confirmed", code, [code]), [...topicIds], false],
    ["moved without growing", update("placed", "confirmed", code, ["family:opus"]), ["confirmed"], false],
    ["spread", update("placed", "confirmed", "all", [code, "family:opus"]), ["confirmed"], true],
  ])("%s", (_, change, wants, expected) => {
    expect(matchesOutageUpdate(criteria(wants), change)).toBe(expected);
  });

  it("counts as new where it spreads for the first time", () => {
    const web = criteria(["confirmed"], "claude-web");
    expect(matchesOutageUpdate(web, update("confirmed", "confirmed", code))).toBe(false);
    expect(matchesOutageUpdate(web, update("placed", "confirmed", "surface:claude-web", [code]))).toBe(true);
    expect(
      matchesOutageUpdate(web, update("placed", "confirmed", "model:opus-5", ["surface:claude-web"])),
    ).toBe(false);
  });

  it("never matches a filter that it did not affect, or a topic that is not wanted", () => {
    const zones = fc.constantFrom(
      "all",
      code,
      "surface:claude-web",
      "model:sonnet-5",
      "family:opus",
      "group:chat",
    );
    const someUpdate = fc.record({
      kind: fc.constantFrom(...outageChanges),
      tier: fc.constantFrom("signal" as const, "confirmed" as const),
      zone: zones.map(zone),
      earlier: fc.array(zones.map(zone), { maxLength: 3 }),
    });
    const someCriteria = fc.record({
      surfaces: fc.subarray([...surfaceIds]),
      models: fc.subarray([...modelIds]),
      wants: fc.subarray([...topicIds]),
    });
    fc.assert(
      fc.property(someCriteria, someUpdate, (given, change) => {
        const isMatch = matchesOutageUpdate(given, change);
        const isAffected = [change.zone, ...change.earlier].some((at) =>
          zonesOfAlertFilter(given).some((part) => zonesOverlap(at, part)),
        );
        if (isMatch) expect(isAffected).toBe(true);
        if (isMatch) expect(given.wants.some((topic) => topicsFor(change).includes(topic))).toBe(true);
        expect(matchesOutageUpdate({ ...given, wants: [] }, change)).toBe(false);
        // More topics never mean fewer messages.
        if (isMatch) expect(matchesOutageUpdate({ ...given, wants: [...topicIds] }, change)).toBe(true);
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
    ["a family that includes the model", "family:opus", true],
    ["a group without the surfaces", "group:chat", false],
    ["everything", "all", true],
  ])("%s", (_, at, expected) => {
    expect(matchesOutageUpdate(chosen, update("confirmed", "confirmed", at))).toBe(expected);
  });

  it("have one name", () => {
    expect(filterName(chosen)).toBe("Claude Code and Claude API · Opus 5");
    expect(filterName({ surfaces: [], models: [] })).toBe("Claude everywhere");
    expect(filterName({ surfaces: [], models: ["opus-5", "sonnet-5", "haiku-4-5"] })).toBe(
      "Opus 5, Sonnet 5 and Haiku 4.5",
    );
  });
});

describe("a change to an official incident", () => {
  const scope = (surfaces: string[], models: string[] = [], many = false) => ({ surfaces, models, many });
  it.each([
    ["no filter", criteria(["official"]), scope([]), true],
    ["a surface that it names", criteria(["official"], "claude-code"), scope(["claude-code"]), true],
    ["a model that it names", criteria(["official"], null, "opus-5"), scope([], ["opus-5"]), true],
    [
      "another model",
      criteria(["official"], "claude-code", "sonnet-5"),
      scope(["claude-code"], ["opus-5"]),
      false,
    ],
    ["a surface, and it names nothing", criteria(["official"], "claude-code"), scope([]), false],
    ["only outages wanted", criteria(["confirmed", "end"]), scope(["claude-code"]), false],
  ])("%s", (_, given, about, expected) => {
    expect(matchesIncidentUpdate(given, about)).toBe(expected);
  });
});

describe("recovery", () => {
  const waiting = criteria(["back"], "claude-code");
  it.each([
    ["its outage is over", waiting, [code], [], true],
    ["an outage elsewhere is over", waiting, ["surface:claude-web"], [], false],
    ["another outage is open there", waiting, [code], ["model:opus-5"], false],
    ["another outage is open elsewhere", waiting, [code], ["surface:claude-web"], true],
    ["a subscription that does not wait for recovery", criteria(["end"], "claude-code"), [code], [], false],
  ])("%s", (_, given, over, open, expected) => {
    expect(matchesRecovery(given, { zones: over.map(zone) }, open.map(zone))).toBe(expected);
  });
  it("an incident about its filter is over, and no outage is open there", () => {
    const scope = { surfaces: ["claude-code"], models: [], many: false };
    expect(matchesRecovery(waiting, { scope }, [])).toBe(true);
    expect(matchesRecovery(waiting, { scope }, [zone(code)])).toBe(false);
  });
});
