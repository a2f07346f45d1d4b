import { describe, expect, test } from "vitest";
import { pairPosts } from "@/lib/snapshot/outage-posts";
import { alarmed, posted } from "../../states/charts";

const sonnet = { many: false, models: ["sonnet-5"] };
const outage = alarmed("o", "Sonnet 5", 300, 200, { zone: "model:sonnet-5" });
const pair = (...incidents: Parameters<typeof pairPosts>[1]) =>
  pairPosts([outage], incidents)[0]?.incident ?? null;

describe("an outage and the official posts about it", () => {
  test("the earliest post about the same model is the one that counts", () => {
    const late = posted("late", "Errors on Sonnet 5", 250, 190, sonnet);
    const early = posted("early", "Errors on Sonnet 5", 277, 190, sonnet);
    expect(pairPosts([outage], [late, early])).toEqual([
      { outage, incident: "early", posted: early.posted, incidentName: "Errors on Sonnet 5" },
    ]);
  });

  test("a post before our alarm counts too: then they were first", () => {
    expect(pair(posted("i", "Errors on Sonnet 5", 306, 190, sonnet))).toBe("i");
  });

  test("a post about another model does not count", () => {
    expect(pair(posted("i", "Errors on Opus 5", 277, 190, { many: false, models: ["opus-5"] }))).toBeNull();
  });

  test("a post that names nothing does not count, one that speaks of many models does", () => {
    expect(pair(posted("i", "Elevated errors", 277, 190, { many: false }))).toBeNull();
    expect(pair(posted("i", "Elevated errors on many models", 277, 190, { many: true }))).toBe("i");
  });

  test("a post hours before or after does not count; one within half an hour does", () => {
    expect(pair(posted("i", "Errors on Sonnet 5", 600, 400, sonnet))).toBeNull();
    expect(pair(posted("i", "Errors on Sonnet 5", 100, 50, sonnet))).toBeNull();
    expect(pair(posted("i", "Errors on Sonnet 5", 180, 100, sonnet))).toBe("i");
  });

  test("maintenance that was announced acknowledges nothing", () => {
    expect(
      pair(posted("i", "Sonnet 5 maintenance", 277, 190, { ...sonnet, impact: "maintenance" })),
    ).toBeNull();
  });

  test("an outage of an unknown zone is kept, without a post", () => {
    expect(pairPosts([{ ...outage, zone: "moon:base" }], [])).toEqual([
      { outage: { ...outage, zone: "moon:base" }, incident: null, posted: null, incidentName: null },
    ]);
  });
});
