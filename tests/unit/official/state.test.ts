import fc from "fast-check";
import { expect, test } from "vitest";
import { secondsUntilNextPoll } from "@/lib/official/polling/poll";
import { isFresh } from "@/lib/official/record/freshness";
import { officialByModel, officialBySurface, officialState } from "@/lib/official/record/state";

const component = (status: string, id = "yyzkbfz2thpt") => ({ id, name: "", status });
const incident = (impact: string, surfaces: string[] = [], models: string[] = []) => ({
  impact,
  surfaces,
  models,
});

test.each([
  ["none", [], [], "operational"],
  ["minor", [], [], "degraded"],
  ["major", [], [], "partial_outage"],
  ["critical", [], [], "major_outage"],
  ["maintenance", [], [], "maintenance"],
  ["purple", [], [], "unknown"],
  ["unknown", [component("major_outage")], [incident("critical")], "unknown"],
  ["none", [component("operational"), component("partial_outage")], [], "partial_outage"],
  ["none", [component("unknown")], [], "unknown"],
  ["none", [component("unknown"), component("degraded_performance")], [], "degraded"],
  ["none", [component("under_maintenance")], [], "maintenance"],
  ["none", [], [incident("none")], "degraded"],
  ["none", [], [incident("major")], "partial_outage"],
  ["none", [], [incident("purple")], "unknown"],
  ["none", [], [incident("maintenance")], "maintenance"],
  ["maintenance", [component("major_outage")], [], "major_outage"],
  // The indicator of the page decides if it reports a failure.
  ["minor", [component("major_outage")], [incident("critical")], "degraded"],
] as const)("%s with %j and %j is %s", (indicator, components, incidents, state) => {
  expect(officialState(indicator, components, [...incidents], true)).toBe(state);
  expect(officialState(indicator, components, [...incidents], false)).toBe("unknown");
});

test("the page is operational only if it is fresh, says so, and nothing contradicts it", () => {
  const status = fc.constantFrom(
    "operational",
    "degraded_performance",
    "major_outage",
    "under_maintenance",
    "unknown",
  );
  const impact = fc.constantFrom("none", "minor", "critical", "maintenance", "unknown");
  fc.assert(
    fc.property(
      fc.constantFrom("none", "minor", "critical", "maintenance", "unknown"),
      fc.array(status),
      fc.array(impact),
      fc.boolean(),
      (indicator, statuses, impacts, fresh) => {
        const state = officialState(
          indicator,
          statuses.map((one) => component(one)),
          impacts.map((one) => incident(one)),
          fresh,
        );
        const well =
          indicator === "none" &&
          fresh &&
          impacts.length === 0 &&
          statuses.every((one) => one === "operational");
        expect(state === "operational").toBe(well);
      },
    ),
  );
});

test("a surface has the worst state of its component and its incidents; surfaces without either are absent", () => {
  const components = [
    component("operational", "rwppv331jlwc"),
    component("partial_outage", "k8w3r06qmzrp"),
    component("major_outage", "0scnb50nvy53"),
    component("sideways", "bpp5gb3hpjcl"),
  ];
  const open = [
    incident("minor", ["claude-web", "claude-mobile"], ["opus-5"]),
    incident("minor", ["claude-api"], ["opus-5"]),
  ];
  expect(Object.fromEntries(officialBySurface(components, open, true))).toEqual({
    "claude-web": "degraded",
    "claude-mobile": "degraded",
    "claude-government": "major_outage",
    "claude-api": "partial_outage",
    "claude-cowork": "unknown",
  });
  expect(Object.fromEntries(officialByModel(open, true))).toEqual({ "opus-5": "degraded" });
  expect(new Set(officialBySurface(components, open, false).values())).toEqual(new Set(["unknown"]));
});

test.each([
  [60, 0, true],
  [60, 299, true],
  [60, 300, true],
  [60, 301, false],
  [60, -30, true],
  [60, -301, false],
  [600, 1800, true],
  [600, 1801, false],
])("with a poll each %i s, a reading %i s old is fresh: %s", (pollSeconds, ageSeconds, fresh) => {
  const now = new Date("2026-04-07T12:00:00Z");
  expect(isFresh(new Date(now.getTime() - ageSeconds * 1000), now, pollSeconds)).toBe(fresh);
  expect(isFresh(null, now, pollSeconds)).toBe(false);
});

test.each([
  [{ pollSeconds: 60, failures: 0, random: 1 }, 60],
  [{ pollSeconds: 60, failures: 1, random: 0 }, 60],
  [{ pollSeconds: 60, failures: 2, random: 0 }, 120],
  [{ pollSeconds: 60, failures: 3, random: 0.75 }, 300],
  [{ pollSeconds: 60, failures: 99, random: 0 }, 300],
  [{ pollSeconds: 3600, failures: 9, random: 0 }, 3600],
  [{ pollSeconds: 60, failures: 1, requestedSeconds: 900, random: 0 }, 900],
  [{ pollSeconds: 60, failures: 1, requestedSeconds: 99_999, random: 0 }, 1800],
])("after %j the next poll is in %i s", (given, seconds) => {
  expect(secondsUntilNextPoll(given)).toBe(seconds);
});
