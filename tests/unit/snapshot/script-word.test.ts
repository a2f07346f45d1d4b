import { describe, expect, it } from "vitest";
import { scriptWord } from "@/lib/snapshot/place-now";
import { allViews, viewOfState } from "../components/terminal/place-views";

describe("scriptWord", () => {
  it.each([
    ["no-data", null, null, "unknown"],
    ["quiet", null, null, "ok"],
    ["quiet", "claude-code", null, "ok"],
    ["signal", null, null, "problems"],
    ["outage", null, null, "outage"],
    ["outage", "claude-code", "opus-5", "outage"],
    ["outage", "claude-mobile", null, "ok"],
    ["official-only", null, null, "incident"],
    ["official-only", "claude-console", null, "incident"],
    ["official-only", "claude-code", null, "ok"],
    ["official-unreadable", null, null, "unknown"],
    ["outage-unreadable", null, null, "outage"],
    ["stale", null, null, "unknown"],
    ["stale", "claude-code", "opus-5", "unknown"],
  ] as const)("%s, %s on %s is %s", (name, surface, model, word) =>
    expect(scriptWord(viewOfState(name, surface, model).place)).toBe(word),
  );

  it("follows the status page where people report as usual", () => {
    const { place } = viewOfState("quiet");
    expect(scriptWord({ ...place, official: "maintenance" })).toBe("maintenance");
    expect(scriptWord({ ...place, official: "degraded" })).toBe("incident");
  });

  it("is ok only where nothing is open and all is freshly known", () => {
    const fine = allViews.filter(({ place }) => scriptWord(place) === "ok");
    expect(fine.length).toBeGreaterThan(10);
    for (const { place, snapshot } of fine) {
      expect([...place.outages, ...place.incidents]).toEqual([]);
      expect(snapshot.official.fresh).toBe(true);
      expect(snapshot.verdict.state).not.toBe("unknown");
    }
  });
});
