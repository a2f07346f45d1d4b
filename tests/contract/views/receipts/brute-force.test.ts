import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { database } from "@/lib/platform/database/client";
import { minuteMs } from "@/lib/platform/time/units";
import { computeReceipt } from "@/lib/views/receipts/make";
import { parseReceiptRequest } from "@/lib/views/receipts/request";
import { eachDatabase } from "../../databases";
import { type CountedPlace, countMinutes } from "./count-minutes";
import { count, incidentRow, outageRow } from "./rows";

/** Some days around the clock change in Europe on 2026-10-25. */
const start = Date.parse("2026-10-20T00:00:00Z");
const days = 8;
const now = new Date(start + (days - 1) * 1440 * minuteMs + 754_321);
const at = (seconds: number) => new Date(start + seconds * 1000);

const when = fc.integer({ min: -86_400, max: days * 86_400 });
const lasts = fc.option(fc.integer({ min: 1, max: 30_000 }), { nil: null, freq: 30 });
const zone = fc.constantFrom(
  ...["all", "surface:claude-code", "surface:claude-web", "model:opus-5", "model:sonnet-5"],
  ...["cell:claude-code/opus-5", "cell:claude-web/haiku-4-5", "family:opus", "group:chat", "group:developer"],
);
const someOutage = fc.record({
  onset: when,
  lasts,
  zone,
  tier: fc.constantFrom("signal", "confirmed"),
  withdrawn: fc.boolean(),
});
const someIncident = fc.record({
  posted: when,
  lasts,
  gone: fc.option(fc.integer({ min: 1, max: 30_000 }), { nil: null, freq: 4 }),
  earlier: fc.option(fc.integer({ min: -3000, max: 40_000 }), { nil: null }),
  status: fc.constantFrom("investigating", "monitoring", "resolved", "postmortem"),
  origin: fc.constantFrom("feed", "import"),
  impact: fc.constantFrom("minor", "major", "maintenance"),
  surfaces: fc.constantFrom<string[]>([], ["claude-code"], ["claude-web", "claude-api"]),
  models: fc.constantFrom<string[]>([], ["opus-5"], ["sonnet-5", "opus-4-8"]),
  many: fc.boolean(),
});

/** A fixed record, derived from its numbers. */
const [record] = fc.sample(
  fc.record({
    outages: fc.array(someOutage, { minLength: 40, maxLength: 40 }),
    incidents: fc.array(someIncident, { minLength: 30, maxLength: 30 }),
  }),
  { numRuns: 1, seed: 20_261_129 },
);

const asks: { from: string; to: string; zone: string; surfaces?: string[]; models?: string[] }[] = [
  { from: "2026-10-19", to: "2026-10-29", zone: "UTC" },
  // A day of 25 hours, and time zones with offsets of half and quarter hours.
  { from: "2026-10-25", to: "2026-10-26", zone: "Europe/Berlin" },
  {
    from: "2026-10-21T03:17",
    to: "2026-10-24T22:41",
    zone: "Asia/Kathmandu",
    models: ["opus-5", "sonnet-5"],
  },
  { from: "2026-10-22", to: "2026-11-20", zone: "America/St_Johns", surfaces: ["claude-code"] },
  { from: "2026-10-23", to: "2026-10-25", zone: "UTC", surfaces: ["claude-web"], models: ["haiku-4-5"] },
  // In the middle of an outage, and one completely in the future.
  { from: "2026-10-23T12:00", to: "2026-10-23T12:01", zone: "UTC" },
  { from: "2026-10-30", to: "2026-11-02", zone: "Pacific/Apia" },
];
/** The figures besides the total. The others work in the same way. */
const places = [null, "claude-code", "claude-mobile", "opus-5", "haiku-4-5"];

eachDatabase("the minutes of a receipt", () => {
  beforeAll(async () => {
    const outages = record?.outages ?? [];
    const idOf = (place: number) => `202610${String(20 + (place % 8))}-${String(1000 + place)}`;
    await database().outage.createMany({
      data: outages.map(({ onset, lasts: seconds, zone: where, tier, withdrawn }, place) =>
        outageRow(idOf(place), where, at(onset), seconds === null ? null : at(onset + seconds), {
          tier,
          ...(withdrawn && place % 4 === 0 ? { withdrawnAt: at(onset + 7200) } : {}),
        }),
      ),
    });
    // Some are merged: signals into a signal, and into confirmed ones. One confirmed outage is merged into a signal, without effect.
    await database().outageMerge.createMany({
      data: [
        [3, 1],
        [7, 1],
        [9, 7],
        [22, 21],
        [14, 0],
      ].map(([part = 0, into = 0]) => ({
        ...{ outageId: idOf(part), intoId: idOf(into) },
        ...{ at: now, why: "One failure." },
      })),
    });
    await database().officialIncident.createMany({
      data: (record?.incidents ?? []).map((one, place) =>
        incidentRow(`i${place}`, at(one.posted), one.lasts === null ? null : at(one.posted + one.lasts), {
          ...{ status: one.lasts === null ? one.status : "resolved", impact: one.impact, many: one.many },
          ...{ surfaces: one.surfaces, models: one.models, origin: one.origin },
          claimedAt: one.earlier === null ? null : at(one.posted - one.earlier),
          vanishedAt: one.gone === null || one.lasts !== null ? null : at(one.posted + one.gone),
        }),
      ),
    });
    // Both sources begin long before.
    await count(new Date("2026-09-01T00:00:00Z"), "claude-code", "opus-5", 1);
    await database().$executeRaw`INSERT INTO official_reading (at, outcome, indicator)
      SELECT at, 'read', 'none' FROM generate_series('2026-09-01Z'::timestamptz, ${now}, interval '4 minutes') AS at`;
  });

  it.each(asks)("equal a minute-by-minute count in the database: $from to $to in $zone", async (given) => {
    const read = parseReceiptRequest(given, now);
    if ("errors" in read) throw new Error(JSON.stringify(read.errors));
    const { asked } = read;
    const receipt = await computeReceipt(asked, now);
    const window = { from: new Date(asked.from), to: new Date(asked.to), now };
    const told = receipt?.answer.places.filter(({ id }) => places.includes(id)) ?? [];
    expect(told.length).toBeGreaterThan(0);
    for (const place of told) {
      const id = place.id ?? "";
      const chosen: CountedPlace = {
        surfaces: place.kind === "surface" ? [id] : (given.surfaces ?? null),
        models: place.kind === "model" ? [id] : (given.models ?? null),
      };
      const { confirmed, signal, official, officialClaimed: claimed, both } = place;
      const minutes = { confirmed, signal, official, claimed, both };
      const isToCome = receipt?.answer.window.toCome === receipt?.answer.window.minutes;
      const counted = await countMinutes(window, chosen);
      expect([place.name, minutes]).toEqual([
        place.name,
        isToCome ? { confirmed: null, signal: null, official: null, claimed: null, both: 0 } : counted,
      ]);
    }
  });

  it("are not all zero", async () => {
    const whole = { from: at(0), to: at(days * 86_400), now };
    const counted = await countMinutes(whole, { surfaces: null, models: null });
    for (const minutes of Object.values(counted)) expect(minutes).toBeGreaterThan(100);
  });
});
