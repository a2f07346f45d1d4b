import { describe, expect, it } from "vitest";
import { feedEntry } from "@/components/outputs/feed/feed-entry";
import { lateOutage, openOutage } from "./outages";

const context = {
  publicUrl: "https://njy.example",
  official: { fresh: true, readAt: "2026-04-07T09:04:00.000Z" },
  demo: false,
};

describe("a feed's entry", () => {
  it("has what, where, since when, the source, and what the status page posted", () => {
    expect(feedEntry(lateOutage, context)).toMatchObject({
      title: "Outage ended: Claude Code · Opus 5",
      users:
        "From 2026-04-06 14:27 UTC to 2026-04-06 16:00 UTC (1 h 33 min), 1,204 people reported errors on Claude Code · Opus 5, mostly 529 (overloaded). We raised the alarm at 2026-04-06 14:32 UTC. Source: reports to Not Just You (unofficial).",
      official: {
        text: "The status page posted “Elevated errors on <Opus 5> & more” at 2026-04-06 14:55 UTC, 23 min after our alarm. It marked the incident as resolved at 2026-04-06 16:30 UTC.",
        link: "https://njy.example/incidents/abc123",
      },
      updated: "2026-04-06T16:30:00.000Z",
    });
  });

  it("keeps its link through every phase, and moves its time on with each change", () => {
    const entries = (["active", "subsiding", "active", "ended"] as const).map((phase, index) => {
      const at = `2026-04-07T09:1${index}:00.000Z`;
      const ended = phase === "ended" ? at : null;
      const events = [...openOutage.events, { kind: "placed" as const, at, zone: "all" }];
      return feedEntry({ ...openOutage, phase, ended, events }, context);
    });
    expect(new Set(entries.map(({ link }) => link))).toEqual(
      new Set(["https://njy.example/outages/20260407-0900"]),
    );
    expect(entries.map(({ updated }) => updated)).toEqual(entries.map(({ updated }) => updated).toSorted());
    expect(new Set(entries.map(({ updated }) => updated)).size).toBe(4);
  });

  it("does not change with each report", () => {
    const [one, other] = [148, 199].map((people) => feedEntry({ ...openOutage, people }, context));
    expect(other).toEqual(one);
    expect(one?.users).toContain("more than 100 people have reported");
    expect(feedEntry({ ...openOutage, people: 7 }, context).users).toContain("some people have reported");
    expect(feedEntry({ ...openOutage, people: 4321 }, context).users).toContain("more than 4,000 people");
  });

  it.each([
    [{ fresh: true, readAt: null }, "The status page has posted nothing about it yet."],
    [
      { fresh: false, readAt: "2026-04-07T08:00:00.000Z" },
      "We haven’t been able to read the status page since 2026-04-07 08:00 UTC, so we don’t know what it says.",
    ],
    [
      { fresh: false, readAt: null },
      "We haven’t been able to read the status page yet, so we don’t know what it says.",
    ],
  ])("distinguishes a silent status page from an unreadable one: %j", (official, text) => {
    expect(feedEntry(openOutage, { ...context, official }).official.text).toBe(text);
  });

  it("marks a demo", () => {
    expect(feedEntry(openOutage, { ...context, demo: true }).title).toMatch(/^Demo: Outage/);
  });
});
