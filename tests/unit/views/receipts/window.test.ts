import { describe, expect, it } from "vitest";
import { identify, inOrder } from "@/lib/views/receipts/identify";
import { differencesOf } from "@/lib/views/receipts/read";
import type { Receipt } from "@/lib/views/receipts/receipt";
import { parseReceiptRequest, requestFromForm } from "@/lib/views/receipts/request";
import { receiptView } from "@/lib/views/receipts/view";
import { localTime, presetPeriod, readTime, readZone, timeZones } from "@/lib/views/receipts/window";

const iso = (ms: number | null) => ms !== null && new Date(ms).toISOString();

describe("the period of a receipt", () => {
  it.each([
    ["2026-11-01", "Asia/Kathmandu", "2026-10-31T18:15:00.000Z"],
    ["2026-11-01T08:30:59", "UTC", "2026-11-01T08:30:00.000Z"],
    ["2026-11-01T08:30+05:45", "America/New_York", "2026-11-01T02:45:00.000Z"],
    // Skipped in spring: uses the earlier offset. Repeated in autumn: uses the first.
    ["2026-03-29T02:30", "Europe/Berlin", "2026-03-29T01:30:00.000Z"],
    ["2026-10-25T02:30", "Europe/Berlin", "2026-10-25T00:30:00.000Z"],
    // This zone skips half an hour, so the next day begins half an hour earlier.
    ["2026-10-04", "Australia/Lord_Howe", "2026-10-03T13:30:00.000Z"],
    ["2026-10-05", "Australia/Lord_Howe", "2026-10-04T13:00:00.000Z"],
    // A day that begins at one o'clock, because clocks change at midnight.
    ["2026-09-06", "America/Santiago", "2026-09-06T04:00:00.000Z"],
  ])("reads %s in %s", (given, zone, expected) => {
    expect(iso(readTime(given, zone))).toBe(expected);
  });

  it.each(["", "tomorrow", "2026-02-30", "2026-11-01T25:00", "2026-11-01T08:30+99:00"])(
    "reads no time in %j",
    (given) => expect(readTime(given, "UTC")).toBeNull(),
  );

  it("has months with the right length when clocks change", () => {
    const now = new Date("2026-11-15T12:34:56Z");
    const { from, to } = presetPeriod("last-month", "Europe/Berlin", now);
    expect([iso(from), iso(to)]).toEqual(["2026-09-30T22:00:00.000Z", "2026-10-31T23:00:00.000Z"]);
    // One hour more than 31 days.
    expect((to - from) / 60_000).toBe(31 * 1440 + 60);
    expect(iso(presetPeriod("month", "Asia/Kathmandu", now).from)).toBe("2026-10-31T18:15:00.000Z");
    expect(iso(presetPeriod("7d", "UTC", now).from)).toBe("2026-11-08T12:34:00.000Z");
  });

  it("shows times in the time zone, with the offset of that time", () => {
    expect(localTime("2026-10-25T00:30:00.000Z", "Europe/Berlin")).toBe("2026-10-25T02:30:00+02:00");
    expect(localTime("2026-10-25T01:30:00.000Z", "Europe/Berlin")).toBe("2026-10-25T02:30:00+01:00");
    expect(localTime("2026-11-21T00:00:00.000Z", "Asia/Kathmandu")).toBe("2026-11-21T05:45:00+05:45");
  });

  it("accepts current time zone names and outdated ones of browsers", () => {
    expect(readZone("Asia/Katmandu")).toBe("Asia/Kathmandu");
    expect(readZone("asia/kathmandu")).toBe("Asia/Kathmandu");
    expect(readZone("Etc/UTC")).toBe("UTC");
    expect([readZone("+05:45"), readZone("Nowhere"), readZone("")]).toEqual([null, null, null]);
    const zones = timeZones();
    expect(new Set(zones).size).toBe(zones.length);
    expect(zones).toEqual(expect.arrayContaining(["UTC", "Asia/Kathmandu", "Europe/Kyiv"]));
    expect(zones.every((zone) => readZone(zone) === zone)).toBe(true);
  });
});

const places: Receipt["answer"]["places"][number] = {
  ...{ kind: "total" as const, id: null, name: "All of it", people: 1, confirmed: 5, signal: 0 },
  ...{ official: 0, officialClaimed: 0, both: 0, usersOnly: 5, usersOfficialUnknown: 0 },
  ...{ officialOnly: 0, officialUsersUnknown: 0, neither: 55, unknown: 0 },
};

function receipt(asked: Partial<Receipt["asked"]>, confirmed = 5): Receipt {
  const content = {
    version: 1,
    asked: {
      from: "2026-10-24T22:00:00.000Z",
      to: "2026-10-25T23:00:00.000Z",
      zone: "Europe/Berlin",
      ...asked,
    },
    answer: {
      window: {
        ...{ minutes: 1500, toCome: 0, usersSince: null, officialSince: null, usersBefore: 0 },
        ...{ usersNotCounted: 0, officialBefore: 0, officialUnread: 0, unread: [] },
      },
      places: [{ ...places, confirmed }],
      outages: [],
      incidents: [],
      exclusions: { maintenance: 0, unnamed: 0, withdrawn: 0, merged: 0 },
    },
  };
  const whole = { ...content, asked: { surfaces: [], models: [], ...content.asked } };
  return { id: identify(whole), computedAt: "2026-10-26T00:00:00.000Z", ...whole };
}

describe("a stored receipt", () => {
  it("has one ID per result, whatever the order of its keys", () => {
    const one = receipt({});
    const other = { ...one, asked: Object.fromEntries(Object.entries(one.asked).reverse()) };
    expect(inOrder(other)).toBe(inOrder(one));
    // It has no character that a chat cuts off a link, or that a spreadsheet evaluates.
    for (let confirmed = 0; confirmed < 300; confirmed += 1)
      expect(receipt({}, confirmed).id).toMatch(/^[A-Za-z0-9]{22}$/);
    expect(receipt({}, 6).id).not.toBe(one.id);
  });

  it("shows both offsets if clocks change within its period", () => {
    const view = receiptView(receipt({}), { kind: "same", at: "2026-10-26T00:00:00.000Z" });
    expect(view.offsets).toEqual(["UTC+02:00", "UTC+01:00"]);
    expect(view.from).toMatchObject({ text: "2026-10-25 00:00 +02:00", words: "25 Oct 2026, 00:00 +02:00" });
    expect(
      receiptView(receipt({ zone: "UTC" }), { kind: "same", at: "2026-10-26T00:00:00.000Z" }).offsets,
    ).toEqual(["UTC"]);
  });

  it("is the same as today's, or lists the differences", () => {
    expect(differencesOf(receipt({}), receipt({}))).toEqual([]);
    expect(differencesOf(receipt({}), receipt({}, 9)).map(({ words }) => words)).toEqual([
      "Outage minutes confirmed by users: 5 then, 9 now.",
    ]);
  });

  it("repeats its request exactly", () => {
    const one = receipt({ surfaces: ["claude-web", "claude-code"], models: ["opus-5"] });
    const { again } = receiptView(one, { kind: "same", at: "2026-10-26T00:00:00.000Z" });
    const fields: Record<string, string[]> = {};
    for (const [name, value] of again) fields[name] = [...(fields[name] ?? []), value];
    expect(parseReceiptRequest(requestFromForm(fields), new Date("2026-11-21T00:00:00Z"))).toEqual({
      asked: { ...one.asked, surfaces: ["claude-code", "claude-web"] },
    });
  });
});
