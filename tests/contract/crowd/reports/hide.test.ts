import fc from "fast-check";
import { beforeEach, expect, it } from "vitest";
import { readSymptoms } from "@/lib/crowd/counts/read";
import type { Choice } from "@/lib/crowd/reports/removal";
import type { NewReport, Vote } from "@/lib/crowd/reports/report";
import { pseudonymize } from "@/lib/crowd/reports/reporter";
import { pruneReports } from "@/lib/crowd/reports/retention";
import { recordReports } from "@/lib/crowd/reports/store-record";
import { hideReports, previewHide, restoreReports } from "@/lib/moderation/hide";
import { database } from "@/lib/platform/database/client";
import { minuteMs } from "@/lib/platform/time/units";
import { eachDatabase } from "../../databases";
import { contributions, contributionsOfCounts, countRows, rawReports } from "./recount";
import { someReport } from "./some-report";

/** Shortly before midnight, so that pseudonyms change during the test. */
const start = Date.parse("2026-03-03T23:05:00Z");
const by = { actorId: null, why: "A brigade, seen in a chat" };
const addresses = ["192.0.2.1", "192.0.2.2", "198.51.100.3", "2001:db8::1"];
const surfaces = ["claude-code", "claude-web"];
const models = ["opus-5", "sonnet-5"];

interface Sent {
  who: string;
  after: number;
  surface: string;
  model: string;
  symptom: string | null;
  vote: Vote;
}

const sent = fc.record<Sent>({
  who: fc.constantFrom(...addresses),
  after: fc.integer({ min: 1, max: 9 * minuteMs }),
  surface: fc.constantFrom(...surfaces),
  model: fc.constantFrom(...models),
  symptom: fc.constantFrom("http-529", "timeout", "other", null, null),
  vote: fc.constantFrom("fails", "fails", "fails", "works"),
});

/** Which reporters and reports to hide. Numbers are indexes of reports. */
const chosen = fc.record({
  from: fc.integer({ min: 0, max: 25 }),
  length: fc.integer({ min: 1, max: 40 }),
  of: fc.constantFrom("reporter", "network", "surface", "symptom", "vote", "nothing"),
});
type Chosen = typeof chosen extends fc.Arbitrary<infer T> ? T : never;

async function reportsOf(list: readonly Sent[]): Promise<NewReport[]> {
  let at = start;
  const made: NewReport[] = [];
  for (const { who, after, ...given } of list) {
    at += after;
    made.push(await someReport(who, new Date(at), given));
  }
  return made;
}

function choiceOf({ from, length, of }: Chosen, reports: readonly NewReport[]): Choice {
  const first = reports[from % reports.length];
  const last = reports[Math.min(reports.length - 1, (from % reports.length) + length)];
  if (!first || !last) throw new Error("no reports were made");
  const span = { from: first.at, to: last.at };
  const value = of === "nothing" ? undefined : first[of];
  return value ? { ...span, [of]: value } : span;
}

const send = async (reports: readonly NewReport[]) => {
  for (const report of reports) await recordReports([report]);
};

const empty = () =>
  database().$executeRaw`TRUNCATE report, reporter_zone, cell_count, report_removal, outage_removal`;

/** Everything that later reports depend on: counts, what each visible report adds, and where reporters were last counted. */
async function standing() {
  const rows = (await countRows()).filter(({ people }) => people.some((count) => count !== 0));
  const reports = await database().report.findMany({ where: { removalId: null }, orderBy: { id: "asc" } });
  const zones = await database().reporterZone.findMany({ orderBy: [{ reporter: "asc" }, { zone: "asc" }] });
  return {
    counts: contributionsOfCounts(rows),
    reports: reports.map(({ id, counted, symptom }) => ({ id, counted, symptom })),
    zones,
  };
}

const hiddenIds = async () =>
  new Set((await database().report.findMany({ where: { removalId: { not: null } } })).map(({ id }) => id));

eachDatabase("hidden reports", () => {
  beforeEach(empty);

  it("leave the counts as if never sent, and restored as if never hidden, also for later reports", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(sent, { minLength: 10, maxLength: 40 }),
        fc.array(chosen, { minLength: 1, maxLength: 3 }),
        fc.array(sent, { minLength: 1, maxLength: 8 }),
        async (list, choices, sequel) => {
          await empty();
          const all = await reportsOf([...list, ...sequel]);
          const reports = all.slice(0, list.length);
          const after = all.slice(list.length);
          const now = new Date((reports.at(-1)?.at.getTime() ?? 0) + 1);
          await send(reports);
          const original = await standing();
          const removals: string[] = [];
          let foretold = 0;
          for (const choice of choices) {
            const asked = choiceOf(choice, reports);
            foretold += (await previewHide(asked, now)).reports;
            const outcome = await hideReports({ choice: asked, ...by }, now);
            if (outcome.kind === "hidden") removals.push(outcome.removalId);
          }
          const hidden = await hiddenIds();
          expect(hidden.size).toBe(foretold);
          const without = await standing();
          expect(without.counts).toEqual(contributions(await rawReports(new Map())));
          for (const removalId of removals)
            expect((await restoreReports({ removalId, ...by }, now)).kind).toBe("restored");
          expect(await standing()).toEqual(original);
          // Hidden again, and then people continue to report.
          for (const choice of choices) await hideReports({ choice: choiceOf(choice, reports), ...by }, now);
          await send(after);
          const went = await standing();
          await empty();
          const rest = reports.filter(({ id }) => !hidden.has(id));
          await send(rest);
          expect(without).toEqual(await standing());
          await send(after);
          expect(went).toEqual(await standing());
        },
      ),
      { numRuns: 15 },
    );
  });

  it("are not counted again by a report at the same time", async () => {
    const at = new Date("2026-03-05T12:00:00Z");
    for (let round = 0; round < 8; round += 1) {
      await empty();
      const first = await someReport("192.0.2.1", at);
      await send([first]);
      const { reporter } = await pseudonymize("192.0.2.1", at);
      const choice = { from: at, to: new Date(at.getTime() + 1), reporter };
      const later = await Promise.all(
        models.map((model) =>
          someReport("192.0.2.1", new Date(at.getTime() + 60_000), { surface: "claude-web", model }),
        ),
      );
      const [outcome] = await Promise.all([
        hideReports({ choice, ...by }, new Date(at.getTime() + 120_000)),
        ...later.map((report) => recordReports([report])),
      ]);
      expect(outcome).toMatchObject({ kind: "hidden", reports: 1 });
      const people = await database().cellCount.aggregate({
        where: { stepMinutes: 1 },
        _sum: { everything: true, bySurface: true, cell: true },
      });
      expect(people._sum).toEqual({ everything: 1, bySurface: 1, cell: 2 });
      expect(contributionsOfCounts(await countRows())).toEqual(
        contributions((await rawReports(new Map())).filter(({ id }) => id !== first.id)),
      );
    }
  });

  it("keep the link between a person's reports across midnight for a day, and its effect forever", async () => {
    const late = await someReport("192.0.2.9", new Date("2026-03-05T23:55:00Z"));
    const early = await someReport("192.0.2.9", new Date("2026-03-06T00:05:00Z"), { symptom: "timeout" });
    await send([late, early]);
    const original = await standing();
    await database().$executeRaw`UPDATE report SET before = NULL`;
    const now = new Date("2026-03-08T00:00:00Z");
    const choice = { from: early.at, to: now };
    const outcome = await hideReports({ choice, ...by }, now);
    if (outcome.kind !== "hidden") throw new Error(outcome.kind);
    await restoreReports({ removalId: outcome.removalId, ...by }, now);
    expect((await standing()).counts).toEqual(original.counts);
  });

  it("leave no trace of when their sender was counted, even if an earlier count is a day old", async () => {
    const early = await someReport("192.0.2.9", new Date("2026-03-05T00:31:00Z"));
    const late = await someReport("192.0.2.9", new Date("2026-03-05T23:50:00Z"));
    await send([early, late]);
    const now = new Date("2026-03-06T00:40:00Z");
    const outcome = await hideReports({ choice: { from: late.at, to: now }, ...by }, now);
    expect(outcome).toMatchObject({ kind: "hidden", reports: 1 });
    expect(await database().reporterZone.count()).toBe(0);
  });

  it("immediately change cached counts of half an hour before, whose symptom they had changed", async () => {
    const at = Date.now() - 5 * 3_600_000;
    const hour = Math.floor(at / 3_600_000) * 3_600_000;
    const [before, after] = [new Date(hour - 5 * minuteMs), new Date(hour + 5 * minuteMs)];
    const window = { from: new Date(hour - 24 * 3_600_000), to: new Date(hour + 4 * 3_600_000) };
    const symptoms = async () => (await readSymptoms(window)).map(({ symptom }) => symptom);
    await send([
      await someReport("192.0.2.9", before, { symptom: "timeout" }),
      await someReport("192.0.2.9", after, { symptom: "http-529" }),
    ]);
    expect(await symptoms()).toEqual(["http-529"]);
    const now = new Date();
    await hideReports({ choice: { from: after, to: now }, ...by }, now);
    await expect.poll(symptoms).toEqual(["timeout"]);
  });

  it.each([
    ["25 hours", 25],
    ["87 days", 87 * 24],
  ])("have exact counts %s later, although much of the data is deleted", async (_, hours) => {
    const noon = Date.parse("2026-03-09T12:00:00Z");
    const all = await Promise.all(
      Array.from({ length: 60 }, (_, n) =>
        someReport(addresses[n % addresses.length] ?? "", new Date(noon + n * 4 * minuteMs), {
          surface: surfaces[n % 2] ?? "",
          vote: n % 7 === 0 ? "works" : "fails",
        }),
      ),
    );
    await send(all);
    const now = new Date(noon + hours * 3_600_000);
    await pruneReports(now);
    const original = await standing();
    const { network } = all[10] ?? {};
    const choice = { from: new Date(noon + 60 * minuteMs), to: new Date(noon + 150 * minuteMs), network };
    const outcome = await hideReports({ choice, ...by }, now);
    if (outcome.kind !== "hidden") throw new Error(outcome.kind);
    const without = await standing();
    expect(without.counts).toEqual(contributions(await rawReports(new Map())));
    expect(without.zones).toEqual(original.zones);
    const hidden = await hiddenIds();
    expect((await restoreReports({ removalId: outcome.removalId, ...by }, now)).kind).toBe("restored");
    expect(await standing()).toEqual(original);
    await empty();
    await send(all.filter(({ id }) => !hidden.has(id)));
    expect(without.counts).toEqual((await standing()).counts);
  });

  it("cannot be hidden or restored if some of their senders' reports may be deleted", async () => {
    const at = new Date("2026-03-07T12:00:00Z");
    await send([await someReport("192.0.2.1", at)]);
    const after = (days: number) => new Date(at.getTime() + days * 86_400_000);
    const choice = { from: at, to: new Date(at.getTime() + minuteMs) };
    const outcome = await hideReports({ choice, ...by }, after(87));
    if (outcome.kind !== "hidden") throw new Error(outcome.kind);
    const { removalId } = outcome;
    expect((await restoreReports({ removalId, ...by }, after(89))).kind).toBe("too-old");
    expect((await restoreReports({ removalId, ...by }, after(87.5))).kind).toBe("restored");
    expect(await hideReports({ choice, ...by }, after(89))).toEqual({ kind: "nothing" });
  });

  it("are not hidden if there are too many or none, and can be restored once", async () => {
    const at = new Date("2026-03-07T12:00:00Z");
    await send([await someReport("192.0.2.1", at)]);
    const now = new Date(at.getTime() + minuteMs);
    const nobody = { from: at, to: now, reporter: "00".repeat(16) };
    expect(await hideReports({ choice: nobody, ...by }, now)).toEqual({ kind: "nothing" });
    const outcome = await hideReports({ choice: { from: at, to: now }, ...by }, now);
    if (outcome.kind !== "hidden") throw new Error(outcome.kind);
    const { removalId } = outcome;
    expect((await restoreReports({ removalId, ...by }, now)).kind).toBe("restored");
    expect((await restoreReports({ removalId, ...by }, now)).kind).toBe("already");
    expect((await restoreReports({ removalId: "nonsense", ...by }, now)).kind).toBe("unknown");
    const acts = await database().moderationAct.findMany({ where: { subjectId: removalId } });
    expect(acts.map(({ kind, why }) => ({ kind, why }))).toEqual([
      { kind: "hide-reports", why: by.why },
      { kind: "restore-reports", why: by.why },
    ]);
  });
});
