import fc from "fast-check";
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import ICAL from "ical.js";
import RssParser from "rss-parser";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { feedEntry } from "@/components/outputs/feed/feed-entry";
import { type OutageFeed, outageFeed } from "@/components/outputs/feed/outage-feed";
import { writeCalendar } from "@/components/outputs/feed/write-calendar";
import { writeJson, writeXml } from "@/components/outputs/feed/write-feed";
import type { OutageResponse } from "@/lib/snapshot/outage-response";
import { states } from "@/tests/states/states";
import { lateOutage, openOutage } from "./outages";

const publicUrl = "http://localhost:3000";

function feedOf(outages: OutageResponse[], state: keyof typeof states = "quiet"): OutageFeed {
  const snapshot = states[state];
  const context = { publicUrl, official: snapshot.official, demo: snapshot.demo };
  const entries = outages.map((outage) => feedEntry(outage, context));
  return outageFeed({ surface: "claude-code", name: "Claude Code" }, entries, snapshot, publicUrl);
}

/** What jsonfeed.org/version/1.1 asks of the fields that we write; strict, so that no other has crept in. */
const jsonFeed = z.strictObject({
  version: z.literal("https://jsonfeed.org/version/1.1"),
  title: z.string().min(1),
  description: z.string(),
  home_page_url: z.url(),
  feed_url: z.url(),
  language: z.string(),
  authors: z.array(z.strictObject({ name: z.string(), url: z.url() })).min(1),
  // The standard's own form of an extension: an underscore and a letter first, and an object in it.
  _not_just_you: z.looseObject({ official: z.unknown() }),
  items: z.array(
    z.strictObject({
      id: z.string().min(1),
      url: z.url(),
      title: z.string(),
      content_html: z.string(),
      content_text: z.string(),
      date_published: z.iso.datetime(),
      date_modified: z.iso.datetime(),
      tags: z.array(z.string()),
      _not_just_you: z.looseObject({}),
    }),
  ),
});

/** Reads the whole as XML does; what is not well-formed throws. */
const assertXml = (text: string) => void new SaxesParser({ xmlns: true }).write(text).close();

const named = (name: string): OutageResponse => {
  const [incident] = lateOutage.incidents;
  return { ...lateOutage, incidents: incident ? [{ ...incident, name }] : [] };
};

const both = [openOutage, lateOutage];
const link = `${publicUrl}/outages/20260406-1432`;

describe("a feed's forms", () => {
  it("Atom is read by a parser, with ids that are the outages’ pages", () => {
    const text = writeXml(feedOf(both), "atom");
    assertXml(text);
    const { entries, ...feed } = parseAtomFeed(text);
    expect(feed).toMatchObject({
      id: `${publicUrl}/feed/claude-code.atom`,
      updated: "2026-04-07T09:03:00.000Z",
    });
    expect(feed.links?.map(({ rel, href }) => [rel, href])).toEqual([
      ["alternate", `${publicUrl}/surfaces/claude-code`],
      ["self", `${publicUrl}/feed/claude-code.atom`],
    ]);
    expect(entries?.map(({ id }) => id)).toEqual([`${publicUrl}/outages/20260407-0900`, link]);
    expect(entries?.[1]).toMatchObject({
      published: "2026-04-06T14:32:00.000Z",
      updated: "2026-04-06T16:30:00.000Z",
      title: { value: "Outage ended: Claude Code · Opus 5" },
    });
    expect(entries?.[1]?.content?.value).toContain("“Elevated errors on &lt;Opus 5&gt; &amp; more”");
  });

  it("RSS is read by two parsers alike", async () => {
    const text = writeXml(feedOf(both), "rss");
    assertXml(text);
    const { items } = parseRssFeed(text);
    const other = await new RssParser().parseString(text);
    expect(items?.map((item) => item.guid?.value)).toEqual(other.items.map(({ guid }) => guid));
    expect(other.items[1]).toMatchObject({ guid: link, link, isoDate: "2026-04-06T14:32:00.000Z" });
    expect(other.items[1]?.contentSnippet).toContain("14:55 UTC, 23 min after our alarm");
  });

  it("JSON Feed 1.1 is read by a parser, and says how fresh it is", () => {
    const text = writeJson(feedOf(both, "outage-unreadable"));
    expect(parseJsonFeed(text).items?.map(({ id, url }) => [id, url])[1]).toEqual([link, link]);
    const feed = jsonFeed.parse(JSON.parse(text));
    expect(feed.feed_url).toBe(`${publicUrl}/feed/claude-code.json`);
    expect(feed._not_just_you.official).toMatchObject({ state: "unknown", fresh: false });
  });

  it.each(["atom", "rss"] as const)("%s says what it cannot tell", (form) => {
    expect(writeXml(feedOf([], "stale"), form)).toContain("an empty feed is not an all-clear");
    expect(writeXml(feedOf([openOutage], "outage-unreadable"), form)).toContain(
      "so we don’t know what it says.",
    );
    expect(writeXml(feedOf([], "official-unreadable"), form)).toContain("so we don’t know what it says now.");
    assertXml(writeXml(feedOf([]), form));
  });

  it("is well-formed whatever the status page calls its incidents", async () => {
    await fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.constantFrom("atom", "rss"), (name, form) => {
        assertXml(writeXml(feedOf([named(`${name}]]>\u{B}\uD800`)]), form));
      }),
    );
    const text = writeXml(feedOf([named("<script>alert(1)</script> ]]> &amp;")]), "rss");
    const { items } = await new RssParser().parseString(text);
    expect(items[0]?.contentSnippet).toContain("<script>alert(1)</script> ]]> &amp;");
    expect(items[0]?.content).not.toContain("<script>");
  });
});

describe("the calendar", () => {
  const eventsOf = (outages: OutageResponse[]) =>
    new ICAL.Component(ICAL.parse(writeCalendar(feedOf(outages))))
      .getAllSubcomponents("vevent")
      .map((component) => new ICAL.Event(component));

  it("holds each outage from onset to end, and one that is open up to its last change", () => {
    const [open, over] = eventsOf(both);
    expect(over).toMatchObject({ uid: "20260406-1432@localhost" });
    expect(over?.startDate.toJSDate().toISOString()).toBe(lateOutage.onset);
    expect(over?.endDate.toJSDate().toISOString()).toBe(lateOutage.ended);
    expect(over?.description).toContain("14:55 UTC, 23 min after our alarm");
    expect(open?.summary).toContain("(ongoing)");
    expect(open?.endDate.toJSDate().toISOString()).toBe(openOutage.confirmed);
    expect(open?.component.getFirstPropertyValue("status")).toBe("TENTATIVE");
  });

  it("keeps an outage’s UID, and its SEQUENCE grows when it ends", () => {
    const ended = { ...openOutage, phase: "ended" as const, ended: "2026-04-07T10:00:00.000Z" };
    const [[before], [after]] = [eventsOf([openOutage]), eventsOf([ended])];
    expect(after?.uid).toBe(before?.uid);
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? 0);
    expect(eventsOf([openOutage])[0]?.sequence).toBe(before?.sequence);
  });

  it("is the same when nothing changed, and stands without any outage", () => {
    expect(writeCalendar(feedOf(both))).toBe(writeCalendar(feedOf(both)));
    expect(eventsOf([])).toEqual([]);
  });

  it("has a component before the first outage, and no line is longer than 75 octets", () => {
    const empty = new ICAL.Component(ICAL.parse(writeCalendar(feedOf([]))));
    expect(empty.getAllSubcomponents().map(({ name }) => name)).toEqual(["vtimezone"]);
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (name) => {
        const lines = writeCalendar(feedOf([named(name)])).split("\r\n");
        expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
      }),
    );
  });

  it("is read back whole whatever the status page calls its incidents", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (name) => {
        const [event] = eventsOf([named(`${name};,\\n"`)]);
        expect(event?.description).toContain(`${name};,\\n"`.replace(/[\r\n]+/g, "\n"));
      }),
    );
  });
});
