import fc from "fast-check";
import { models } from "@/lib/catalog/models";
import { surfaces } from "@/lib/catalog/surfaces";
import type { Zone } from "@/lib/catalog/zones";
import type { IncidentRecord } from "@/lib/official/record/incident";
import type { Outage } from "@/lib/outages/detection/outage";
import type { ReceiptInputs } from "@/lib/views/receipts/compute-result";
import { yesterdaysOutage } from "@/tests/states/inputs";

/** The reference minute of the random records: 2026-10-25, when clocks change in Europe. */
export const start = Date.parse("2026-10-25T00:00:00Z");
const minutes = 400;

/** A time (ms) around the period, to the second, as official times are. */
export const someTime = fc.integer({ min: -60 * 60, max: (minutes + 60) * 60 }).map((s) => start + s * 1000);
const someMinute = fc.integer({ min: -60, max: minutes + 60 }).map((m) => start + m * 60_000);
const orNone = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });

const surface = fc.constantFrom(...surfaces.slice(0, 4).map(({ id }) => id));
const model = fc.constantFrom(...models.slice(0, 4).map(({ id }) => id));
const zone: fc.Arbitrary<Zone> = fc.oneof(
  fc.constant({ kind: "all" } as const),
  surface.map((id) => ({ kind: "surface", surface: id }) as const),
  model.map((id) => ({ kind: "model", model: id }) as const),
  fc.record({ surface, model }).map((cell) => ({ kind: "cell", ...cell }) as const),
  fc.constant({ kind: "group", group: "chat" } as const),
  fc.constant({ kind: "family", family: "opus" } as const),
);

const part = fc
  .record({ zone, onset: someMinute, lasts: orNone(fc.integer({ min: 1, max: 200 })) })
  .map(({ zone: where, onset, lasts }) => ({
    zone: where,
    onsetAt: new Date(onset),
    alarmAt: new Date(onset + 2 * 60_000),
    endedAt: lasts === null ? null : new Date(onset + lasts * 60_000),
  }));

const outage = fc
  .record({ parts: fc.array(part, { minLength: 1, maxLength: 2 }), confirmed: fc.boolean() })
  .map(({ parts, confirmed }): Outage => {
    const [first] = parts;
    const whole = { ...yesterdaysOutage, ...first, tier: confirmed ? "confirmed" : "signal" } as const;
    if (parts.length === 1) return whole;
    const merged = [{ id: "part", at: new Date(start).toISOString(), why: "One failure." }];
    return { ...whole, judged: { mergedInto: null, merged, spans: parts, matches: [], remark: null } };
  });

const iso = (ms: number) => new Date(ms).toISOString();

const incident = fc
  .record({
    posted: someTime,
    lastsSeconds: orNone(fc.integer({ min: 0, max: 12_000 })),
    goneSeconds: orNone(fc.integer({ min: 0, max: 12_000 })),
    earlierSeconds: orNone(fc.integer({ min: -600, max: 6000 })),
    closed: fc.boolean(),
    impact: fc.constantFrom("minor", "major", "maintenance"),
    origin: fc.constantFrom("feed", "import"),
    surfaces: fc.uniqueArray(surface, { maxLength: 2 }),
    models: fc.uniqueArray(model, { maxLength: 2 }),
    many: fc.boolean(),
  })
  .map(
    ({ posted, lastsSeconds, goneSeconds, earlierSeconds, closed, ...rest }): IncidentRecord => ({
      ...rest,
      id: `incident-${posted}`,
      name: "Elevated errors",
      status: closed || lastsSeconds !== null ? "resolved" : "investigating",
      posted: iso(posted),
      claimed: earlierSeconds === null ? null : iso(posted - earlierSeconds * 1000),
      firstSeen: iso(posted + 30_000),
      componentRed: null,
      resolved: lastsSeconds === null ? null : iso(posted + lastsSeconds * 1000),
      vanished: goneSeconds === null ? null : iso(posted + goneSeconds * 1000),
      link: null,
      lastUnseen: null,
      backdatedMinutes: 0,
      updates: [],
      changes: [],
    }),
  );

const pause = fc
  .record({ from: someTime, seconds: fc.integer({ min: 1, max: 6000 }) })
  .map(({ from, seconds }) => ({ from, to: from + seconds * 1000 }));

/** Random data of some hours: outages of both tiers, some of them merged, incidents, and missing data. */
export const someRecord: fc.Arbitrary<ReceiptInputs> = fc.record({
  now: someTime.map((ms) => new Date(ms)),
  outages: fc.array(outage, { maxLength: 4 }),
  incidents: fc.uniqueArray(incident, { maxLength: 4, selector: ({ id }) => id }),
  counts: fc.constant([]),
  usersSince: orNone(someMinute),
  officialSince: orNone(someTime),
  notRunning: fc.array(pause, { maxLength: 2 }),
  unread: fc.array(pause, { maxLength: 2 }),
  readAt: orNone(someTime.map((ms) => new Date(ms))),
  withdrawn: fc.constant(0),
});

/** A random request: a period, surfaces and models. */
export const someAsked = fc
  .record({
    from: fc.integer({ min: -30, max: minutes }),
    length: fc.integer({ min: 1, max: minutes }),
    surfaces: fc.uniqueArray(surface, { maxLength: 2 }),
    models: fc.uniqueArray(model, { maxLength: 2 }),
  })
  .map(({ from, length, ...places }) => ({
    from: iso(start + from * 60_000),
    to: iso(start + (from + length) * 60_000),
    zone: "Europe/Berlin",
    ...places,
  }));
