import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { help, unknownPlaceText } from "@/components/outputs/terminal/help";
import { colorPaint, plainPaint } from "@/components/outputs/terminal/paint";
import { screen } from "@/components/outputs/terminal/screen";
import { statusLine } from "@/components/outputs/terminal/status-line";
import type { PlaceView } from "@/lib/views/pages/read-place-view";
import { states } from "@/tests/states/states";
import { allViews, publicUrl, viewIn, viewOfState } from "./place-views";

const esc = String.fromCharCode(27);
const green = `${esc}[38;5;28m`;
const coloured = (view: PlaceView) => screen(view, publicUrl, colorPaint);
const plain = (view: PlaceView) => screen(view, publicUrl, plainPaint);
const widest = (text: string) => Math.max(...text.split("\n").map((line) => stringWidth(line)));
const isTroubled = ({ place, snapshot }: PlaceView) =>
  place.outages.length > 0 || place.incidents.length > 0 || snapshot.verdict.state === "unknown";

/** Made once, as a screen takes some milliseconds. */
const screens = allViews.map((view) => ({ view, text: plain(view), colour: coloured(view) }));

describe("a screen of every place in every state", () => {
  it("fits 80 columns", () => {
    for (const { text } of screens) expect(widest(text)).toBeLessThan(80);
  });

  it("has no escape sequence when it is plain, and says the same", () => {
    const codes = new RegExp(`${esc}\\[[\\d;]*m`, "g");
    for (const { text, colour } of screens) {
      expect(text).not.toContain(esc);
      expect(colour.replace(codes, "")).toBe(text);
    }
  });

  it("never says that all is fine, nor shows green, over an outage, an incident or what nobody knows", () => {
    const troubled = screens.filter(({ view }) => isTroubled(view));
    expect(troubled.length).toBeGreaterThan(100);
    for (const { text, colour } of troubled) {
      expect(text).not.toMatch(/looks fine/i);
      expect(colour).not.toContain(green);
    }
  });

  it("is green only where the official page was freshly read and says so, too", () => {
    const praised = screens.filter(({ colour }) => colour.includes(green));
    expect(praised.length).toBeGreaterThan(10);
    for (const { view } of praised) {
      expect(view.place).toMatchObject({ users: "quiet", official: "operational" });
      expect(view.snapshot.official.fresh).toBe(true);
    }
  });

  it("says when it was computed and how old the official reading is", () => {
    for (const { text } of screens) {
      expect(text).toMatch(/Computed 2026-11-21 15:3\d:\d\d UTC/);
      expect(text.replace(/\s+/g, " ")).toMatch(/status page (checked .* earlier|not checked yet)\./);
    }
  });
});

describe("what a screen says", () => {
  it.each([
    ["no-data", "Not enough reports yet.", "users not enough data"],
    ["quiet", "Looks fine from here.", "users normal"],
    ["signal", "People are reporting problems.", "not yet confirmed"],
    ["outage", "It’s not just you.", "unacknowledged for 21 min"],
    ["acknowledged", "It’s not just you.", "posted 13 min after our alarm"],
    ["official-only", "The status page reports an incident.", "Delayed usage figures in the Console"],
    ["official-unreadable", "Looks fine from here.", "we have not been able to read it since 13:02 UTC"],
    ["outage-unreadable", "It’s not just you.", "unknown, because we could not read the status page"],
    ["stale", "Our data is out of date.", "Our counts are stale"],
    ["demo", "DEMO: ", "invented"],
  ] as const)("%s begins with “%s”", (name, headline, words) => {
    const text = plain(viewOfState(name));
    expect(text.startsWith(headline)).toBe(true);
    expect(text.replace(/\s+/g, " ")).toMatch(new RegExp(words));
  });

  it("shows the day and its normal level, outages and posts, and the shades next to the numbers", () => {
    const text = plain(viewOfState("acknowledged", "claude-code", "opus-5"));
    expect(text).toMatch(/^people [▁-█·]{72}$/m);
    expect(text).toMatch(/^normal [▁-█·]{72}$/m);
    expect(text).toMatch(/^outage .*━$/m);
    expect(text).toMatch(/^posted .*╱$/m);
    expect(text).toMatch(/^› Claude Code .* █ 146! /m);
  });

  it("shows that an incident was closed during an outage", () => {
    const snapshot = states.acknowledged;
    const resolved = "2026-11-21T15:29:00.000Z";
    const incidents = snapshot.incidents.map((one) => (one.resolved === null ? { ...one, resolved } : one));
    const text = plain(viewIn({ ...snapshot, incidents }, null, null)).replace(/\s+/g, " ");
    expect(text).toContain("posted 13 min after our alarm, resolved 15:29 UTC");
  });

  it("shows that a day can’t be read", () => {
    const text = plain({ ...viewOfState("quiet", "claude-code"), timeline: null });
    expect(text).toContain("We can’t read the last 24 hours right now.");
  });
});

describe("words from outside", () => {
  it("are shown, never obeyed, and wrapped by the columns that they take", () => {
    const [incident] = states["official-only"].official.incidents;
    if (!incident) throw new Error("the state has no incident");
    const bits = fc.constantFrom(
      esc,
      "[2J",
      "\u009b31m",
      "\u0007",
      "\r",
      "\n",
      "\t",
      "障害が発生",
      "👩‍💻",
      "é",
      "x ",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.array(bits).map((all) => all.join("")),
        ),
        (name) => {
          const official = { ...states["official-only"].official, incidents: [{ ...incident, name }] };
          const view = viewIn({ ...states["official-only"], official }, null, null);
          const text = plain(view);
          expect(text).not.toMatch(/(?!\n)\p{Cc}/u);
          expect(widest(text)).toBeLessThan(80);
        },
      ),
    );
  });
});

describe("the line for a status bar", () => {
  it.each([
    ["no-data", "Claude: unknown, nobody (normally none); official: operational"],
    ["quiet", "Claude: ok, 36 people (normally 33); official: operational"],
    ["signal", "Claude: problems in Claude Code · Opus 5, 50 people; official: operational"],
    ["outage", "Claude: outage in Claude Code · Opus 5, 239 people; official: operational"],
    ["official-only", "Claude: incident, 36 people (normally 33); official: degraded"],
    ["official-unreadable", "Claude: unknown, 36 people (normally 33); official: can’t be read"],
    ["stale", "Claude: unknown, our counts have been stale since 15:28 UTC"],
    ["demo", "demo: Claude: outage in Claude Code · Opus 5, 239 people; official: operational"],
  ] as const)("%s", (name, line) => expect(statusLine(viewOfState(name), plainPaint)).toBe(`${line}\n`));

  it("is one short line of every place in every state, without an “ok” where anything is open or unknown", () => {
    for (const view of allViews) {
      const line = statusLine(view, plainPaint);
      expect(line).toMatch(/^[^\n]{1,79}\n$/);
      if (isTroubled(view)) expect(line).not.toMatch(/: ok\b/);
    }
  });
});

describe("help", () => {
  it("fits 80 columns, and so does the answer to a place that is none", () => {
    expect(widest(help(publicUrl))).toBeLessThan(80);
    expect(widest(unknownPlaceText(["x".repeat(500), `${esc}[2J`], publicUrl))).toBeLessThan(80);
    expect(unknownPlaceText([`${esc}[2J`], publicUrl)).not.toContain(esc);
  });
});
