import fc from "fast-check";
import { beforeEach, expect, it, vi } from "vitest";
import { surfaceIds } from "@/lib/catalog/surfaces";
import { reporterLimit } from "@/lib/crowd/reports/limits";
import { intakeCounters } from "@/lib/crowd/reports/metrics";
import { submitReport } from "@/lib/crowd/reports/submit";
import { type ChangeTopic, onChange } from "@/lib/platform/database/changes";
import { database } from "@/lib/platform/database/client";
import { log } from "@/lib/platform/process/log";
import { eachDatabase } from "../../databases";
import { withTableAway } from "../../table-away";
import { emptyReports } from "./some-report";

const noon = new Date("2026-03-04T12:00:00Z");
let lastAddress = 0;
/** An address that no other test uses, because limits exist as long as the process. */
function newAddress(): string {
  lastAddress += 1;
  return `10.${lastAddress >> 8}.${lastAddress & 255}.1`;
}

const submit = (value: unknown, address = newAddress(), at = noon) =>
  submitReport({ kind: "json", value }, { address, source: "api" }, at);

const failing = { surface: "claude-code", model: "opus-5", symptom: "http-529" };

eachDatabase("a submitted report", () => {
  beforeEach(emptyReports);

  it("is counted, with the number of people. Sent again, it updates the symptom", async () => {
    const address = newAddress();
    expect(await submit(failing, address)).toMatchObject({
      kind: "counted",
      vote: "fails",
      surface: "claude-code",
      model: "opus-5",
      symptom: "http-529",
      people: { cell: 1, all: 1 },
      quotas: [{ name: "reporter", remaining: reporterLimit.max - 1 }, { name: "network" }],
    });
    expect(await submit({ surface: "claude-web" })).toMatchObject({ people: { cell: 1, all: 2 } });
    expect(await submit(failing)).toMatchObject({ kind: "counted", people: { cell: 2, all: 3 } });
    const again = await submit({ ...failing, symptom: "timeout" }, address);
    expect(again).toMatchObject({ kind: "repeated", symptom: "timeout", people: { cell: 2, all: 3 } });
  });

  it("gets its own number if many arrive together", async () => {
    const outcomes = await Promise.all(Array.from({ length: 40 }, () => submit(failing)));
    const numbers = outcomes.map((outcome) => (outcome.kind === "counted" ? outcome.people.all : 0));
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, at) => at + 1));
  });

  it("counts people of the last 30 minutes, always including its sender", async () => {
    const address = newAddress();
    const at = (time: string) => new Date(`2026-03-04T${time}Z`);
    await submit(failing, newAddress(), at("11:59:59"));
    await submit(failing, address, at("12:00:30"));
    expect(await submit(failing, newAddress(), at("12:28:59"))).toMatchObject({ people: { cell: 3 } });
    expect(await submit(failing, newAddress(), at("12:30:00"))).toMatchObject({ people: { cell: 2 } });
    await emptyReports();
    await submit(failing, address, at("12:00:30"));
    expect(await submit(failing, address, at("12:30:20"))).toMatchObject({
      kind: "repeated",
      people: { cell: 1, all: 1 },
    });
  });

  it("counts a works vote separately", async () => {
    const address = newAddress();
    await submit(failing, address);
    const works = { surface: "claude-code", model: "opus-5", works: true };
    expect(await submit(works, address)).toMatchObject({
      kind: "counted",
      vote: "works",
      people: { cell: 1, all: 1 },
    });
    expect(await submit(works, address)).toMatchObject({ kind: "repeated", vote: "works" });
    expect(await submit({ ...works, surface: "claude-web" })).toMatchObject({ people: { cell: 0, all: 1 } });
  });

  it("can be a pasted error, which is stored without secrets", async () => {
    const text =
      'claude> API Error: 529 {"error":{"type":"overloaded_error"},"request_id":"req_011CSHoEeqs5C35K2UUqR7Fy"}';
    const outcome = await submit({ text, note: "mail me: ann@example.org" });
    expect(outcome).toMatchObject({ kind: "counted", symptom: "http-529" });
    const stored = JSON.stringify(await database().report.findMany());
    expect(stored).toContain("overloaded_error");
    expect(stored).not.toMatch(/req_011CSHoEeqs|ann@example/);
  });

  it("is rejected with errors, or as an error on the sender's side, and not stored", async () => {
    expect(await submit({ surface: "claude-fax" })).toEqual({
      kind: "invalid",
      errors: [{ path: "surface", message: `must be one of ${surfaceIds.join(", ")}` }],
    });
    const text =
      'API Error: 401 {"type":"error","error":{"type":"authentication_error","message":"invalid x-api-key"}}';
    expect(await submit({ text })).toMatchObject({ kind: "refusal", refusal: "authentication" });
    expect(await database().report.count()).toBe(0);
  });

  it("is limited after the quota of its sender", async () => {
    const address = newAddress();
    const kinds: string[] = [];
    for (let sent = 0; sent < reporterLimit.max; sent += 1) kinds.push((await submit(failing, address)).kind);
    expect(new Set(kinds)).toEqual(new Set(["counted", "repeated"]));
    expect(await submit(failing, address)).toMatchObject({ kind: "limited", quotas: [{ remaining: 0 }] });
    expect(await database().report.count()).toBe(reporterLimit.max);
  });

  it("is unavailable while it cannot be stored, and counted afterwards", async () => {
    const logged = vi.spyOn(log(), "error").mockImplementation(() => undefined);
    const address = newAddress();
    const outcomes = await withTableAway("report", () =>
      Promise.all([submit(failing, address), submit(failing), submit(failing)]),
    );
    expect(outcomes.map(({ kind }) => kind)).toEqual(["unavailable", "unavailable", "unavailable"]);
    expect(logged).toHaveBeenCalled();
    expect(JSON.stringify(logged.mock.calls)).not.toContain(address);
    logged.mockRestore();
    expect(await database().cellCount.count()).toBe(0);
    expect(await submit(failing, address)).toMatchObject({ kind: "counted", people: { all: 1 } });
  });

  it("is in the metrics by source, which it may set", async () => {
    const told = async () => {
      const { values } = await intakeCounters().outcomes.get();
      return Object.fromEntries(
        values.map(({ labels, value }) => [`${labels.source} ${labels.outcome}`, value]),
      );
    };
    const before = await told();
    await submit({ ...failing, source: "embed" });
    await submit(failing);
    await submit({ surface: "claude-fax", source: "embed" });
    const after = await told();
    const more = (name: string) => (after[name] ?? 0) - (before[name] ?? 0);
    expect(["embed counted", "api counted", "api invalid", "embed invalid"].map(more)).toEqual([1, 1, 1, 0]);
    expect(
      await database().report.findMany({ select: { source: true }, orderBy: { source: "asc" } }),
    ).toEqual([{ source: "api" }, { source: "embed" }]);
  });

  it("is in the metrics of each step that it reaches, with the outcome", async () => {
    const counted = async () => {
      const { values } = await intakeCounters().steps.get();
      return new Map(values.map(({ labels, value }) => [`${labels.step} ${labels.outcome}`, value]));
    };
    const added = async (value: unknown) => {
      const before = await counted();
      await submit(value);
      return [...(await counted())].flatMap(([name, count]) =>
        count > (before.get(name) ?? 0) ? [name] : [],
      );
    };
    const reached = ["parse", "time-and-id", "rules", "pause", "proof", "limits", "observe", "record"];
    expect(new Set(await added(failing))).toEqual(new Set(reached.map((step) => `${step} passed`)));
    expect(await added({ surface: "claude-fax" })).toEqual(["parse invalid"]);
    const text =
      'API Error: 401 {"type":"error","error":{"type":"authentication_error","message":"invalid x-api-key"}}';
    expect(new Set(await added({ text }))).toEqual(
      new Set([...reached.slice(0, 6).map((step) => `${step} passed`), "observe refusal"]),
    );
  });

  it("notifies listeners, so that the page is updated", async () => {
    const heard: ChangeTopic[] = [];
    const stop = onChange((topic) => heard.push(topic));
    await submit(failing);
    await vi.waitFor(() => expect(heard).toContain("counts"), 60_000);
    stop();
  });

  it("never fails, whatever its text and note", async () => {
    const text = fc.string({ unit: "binary", minLength: 1, maxLength: 120 });
    const body = fc.record(
      { text, note: text, surface: fc.constantFrom(...surfaceIds) },
      { requiredKeys: ["text"] },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(body, { minLength: 5, maxLength: 30 }), async (bodies) => {
        const kinds = (await Promise.all(bodies.map((value) => submit(value)))).map(({ kind }) => kind);
        expect(kinds).not.toContain("unavailable");
      }),
      { numRuns: 20 },
    );
  });
});
