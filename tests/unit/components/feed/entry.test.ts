import { describe, expect, it } from "vitest";
import { feedEntry } from "@/components/outputs/feed/feed-entry";
import { lateOutage, openOutage } from "./outages";

const context = {
  publicUrl: "https://njy.example",
  official: { fresh: true, readAt: "2026-04-07T09:04:00.000Z" },
  demo: false,
};

describe("a feed's entry", () => {
  it("says what, where, since when and who says so, and the official word beside it", () => {
    expect(feedEntry(lateOutage, context)).toMatchObject({
      title: "Over, by users’ reports: Claude Code · Opus 5",
      users:
        "From 2026-04-06 14:27 UTC to 2026-04-06 16:00 UTC (1 h 33 min) 1,204 people reported errors on Claude Code · Opus 5, mostly 529 (overloaded). Our alarm came at 2026-04-06 14:32 UTC. This is what people report to Not Just You; it is unofficial.",
      official: {
        text: "The official page posted “Elevated errors on <Opus 5> & more” at 2026-04-06 14:55 UTC: posted 23 min after our alarm. It was marked resolved at 2026-04-06 16:30 UTC.",
        link: "https://njy.example/incidents/abc123",
      },
      updated: "2026-04-06T16:30:00.000Z",
    });
  });

  it("keeps its link through every phase, and moves its time on with each change", () => {
    const told = (["active", "subsiding", "active", "ended"] as const).map((phase, index) => {
      const at = `2026-04-07T09:1${index}:00.000Z`;
      const ended = phase === "ended" ? at : null;
      const events = [...openOutage.events, { kind: "placed" as const, at, zone: "all" }];
      return feedEntry({ ...openOutage, phase, ended, events }, context);
    });
    expect(new Set(told.map(({ link }) => link))).toEqual(
      new Set(["https://njy.example/outages/20260407-0900"]),
    );
    expect(told.map(({ updated }) => updated)).toEqual(told.map(({ updated }) => updated).toSorted());
    expect(new Set(told.map(({ updated }) => updated)).size).toBe(4);
  });

  it("does not become another with each person who reports", () => {
    const [one, other] = [148, 199].map((people) => feedEntry({ ...openOutage, people }, context));
    expect(other).toEqual(one);
    expect(one?.users).toContain("more than 100 people so far");
    expect(feedEntry({ ...openOutage, people: 7 }, context).users).toContain("some people so far");
    expect(feedEntry({ ...openOutage, people: 4321 }, context).users).toContain("more than 4,000 people");
  });

  it.each([
    [{ fresh: true, readAt: null }, "The official page has posted nothing about it so far."],
    [
      { fresh: false, readAt: "2026-04-07T08:00:00.000Z" },
      "The official page could not be read since 2026-04-07 08:00 UTC: what it says is unknown.",
    ],
    [{ fresh: false, readAt: null }, "The official page could not be read so far: what it says is unknown."],
  ])("tells an official page that says nothing from one that is not read: %j", (official, text) => {
    expect(feedEntry(openOutage, { ...context, official }).official.text).toBe(text);
  });

  it("says on a demonstration that it is one", () => {
    expect(feedEntry(openOutage, { ...context, demo: true }).title).toMatch(/^Demonstration: /);
  });
});
