import { parse } from "csv-parse/sync";
import { beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { GET as minutesCsv } from "@/app/(site)/receipt/[id]/minutes.csv/route";
import { GET as recordsCsv } from "@/app/(site)/receipt/[id]/records.csv/route";
import { GET as read } from "@/app/api/v1/receipt/[id]/route";
import { POST as make } from "@/app/api/v1/receipt/route";
import { database } from "@/lib/platform/database/client";
import { problemSchema } from "@/lib/platform/http/response-schemas";
import { setClock } from "@/lib/platform/process/clock";
import { compareWithToday, readReceipt } from "@/lib/views/receipts/read";
import { receiptMadeSchema, receiptSchema } from "@/lib/views/receipts/receipt";
import { eachDatabase } from "../../databases";
import { count, incidentRow, outageRow, readings } from "./rows";

const at = (time: string) => new Date(`2026-11-20T${time}:00.000Z`);
const now = at("18:00");
const host = "http://localhost:3000";
/** Each client has its own network, so that no test uses another's limit. */
let asker = 0;

const sent = (body: unknown, headers: Record<string, string> = {}) => {
  asker += 1;
  return make(
    new Request(`${host}/api/v1/receipt`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-njy-peer": `198.51.100.${asker}`, ...headers },
      body: typeof body === "string" ? body : JSON.stringify(body),
    }),
  );
};
const withId = (id: string) => ({ params: Promise.resolve({ id }) });
const asked = (path: string) => new Request(host + path);

async function receiptOf(body: unknown) {
  const answer = await sent(body);
  expect([answer.status, answer.headers.get("location")]).toEqual([
    201,
    expect.stringContaining("/receipt/"),
  ]);
  const { id } = receiptMadeSchema.parse(await answer.json());
  const found = await read(asked(`/api/v1/receipt/${id}`), withId(id));
  const told: unknown = await found.json();
  const receipt = receiptSchema.parse(told);
  expect(receipt).toEqual(told);
  return receipt;
}

const day = { from: "2026-11-20T00:00", to: "2026-11-20T18:00", zone: "UTC" };

eachDatabase("a receipt", ({ kind }) => {
  beforeAll(async () => {
    setClock(now, 0);
    await count(at("01:00"), "claude-code", "opus-5", 3);
    await count(at("10:00"), "claude-code", "opus-5", 40);
    await database().outage.createMany({
      data: [
        outageRow("20261120-1003", "cell:claude-code/opus-5", at("10:00"), at("11:00")),
        outageRow("20261120-1033", "surface:claude-code", at("10:30"), at("11:30")),
        outageRow("20261120-1203", "surface:claude-web", at("12:00"), at("12:20"), { tier: "signal" }),
        outageRow("20261120-1733", "surface:claude-web", at("17:30"), null),
        outageRow("20261120-1403", "all", at("14:00"), at("15:00"), { withdrawnAt: at("16:00") }),
      ],
    });
    await database().officialIncident.createMany({
      data: [
        incidentRow("late", at("10:20"), at("12:00"), {
          name: "=HYPERLINK(1) Elevated errors",
          claimedAt: at("10:10"),
        }),
        incidentRow("upkeep", at("13:00"), at("14:00"), { impact: "maintenance" }),
      ],
    });
    await readings(at("02:00"), at("17:00"));
    await readings(at("17:40"), now);
  });

  it("has the minutes of the database, and counts overlaps once", async () => {
    const { answer, computedAt } = await receiptOf(day);
    expect(computedAt).toBe(now.toISOString());
    expect(answer.window).toMatchObject({
      minutes: 1080,
      toCome: 0,
      usersBefore: 60,
      officialBefore: 120,
      // Valid for five minutes after 16:58, and read again at 17:40.
      officialUnread: 37,
    });
    expect(answer.places[0]).toMatchObject({
      kind: "total",
      people: 43,
      confirmed: 120,
      signal: 20,
      official: 100,
      officialClaimed: 110,
      both: 70,
      usersOnly: 40,
      usersOfficialUnknown: 10,
      officialOnly: 30,
    });
    const place = (id: string) => answer.places.find((one) => one.id === id);
    expect(place("claude-web")).toMatchObject({ confirmed: 30, signal: 20, official: 0 });
    expect(place("sonnet-5")).toMatchObject({ confirmed: 90, official: 100 });
    expect(answer.outages.map(({ id }) => id)).toEqual([
      "20261120-1003",
      "20261120-1033",
      "20261120-1203",
      "20261120-1733",
    ]);
    expect(answer.outages[0]).toMatchObject({
      first: "users-first",
      lagMinutes: { posted: 17 },
      incidents: ["late"],
    });
    expect(answer.exclusions).toEqual({ maintenance: 1, unnamed: 0, withdrawn: 1, merged: 0 });
  });

  it("filters by surfaces and models, and accepts any time zone", async () => {
    const kathmandu = { from: "2026-11-20T15:45", to: "2026-11-20T16:45", zone: "asia/kathmandu" };
    const { asked: question, answer } = await receiptOf({
      ...kathmandu,
      surfaces: ["claude-code"],
      models: ["opus-5", "sonnet-5"],
    });
    expect(question).toMatchObject({ from: at("10:00").toISOString(), to: at("11:00").toISOString() });
    expect(answer.places.map(({ id, confirmed }) => [id, confirmed])).toEqual([
      [null, 60],
      ["claude-code", 60],
      ["opus-5", 60],
      ["sonnet-5", 30],
    ]);
  });

  it("has one link per result, never changes, and says when the data has changed", async () => {
    const first = await receiptOf(day);
    expect((await receiptOf(day)).id).toBe(first.id);
    expect(await compareWithToday(first, now)).toEqual({ kind: "same", at: now.toISOString() });
    await database().outage.update({ where: { id: "20261120-1733" }, data: { endedAt: at("17:45") } });
    await database().outage.update({ where: { id: "20261120-1203" }, data: { withdrawnAt: now } });
    const second = await receiptOf(day);
    expect(second.id).not.toBe(first.id);
    expect(await readReceipt(first.id)).toEqual(first);
    // Today's result is cached for some time. A receipt with another ID sees the change.
    const copy = { ...first, id: `${first.id.slice(0, -1)}_` };
    const today = await compareWithToday(copy, now);
    expect(today).toMatchObject({ kind: "differs" });
    const words = today.kind === "differs" ? today.differences.map((one) => one.words).join("\n") : "";
    expect(words).toContain("Outage minutes confirmed by users: 120 then, 105 now.");
    expect(words).toContain("it has ended.");
    expect(words).toContain("no longer counted. It was withdrawn");
  });

  it("reports the future and uncounted time as unknown", async () => {
    const { answer } = await receiptOf({ from: "2026-11-20T17:00Z", to: "2026-11-21T17:00Z" });
    expect(answer.window).toMatchObject({ minutes: 1440, toCome: 1380 });
    const before = await receiptOf({ from: "2026-10-01", to: "2026-10-02" });
    expect(before.answer.places[0]).toMatchObject({ confirmed: null, official: null, unknown: 1440 });
    const csv = await (await minutesCsv(asked(""), withId(before.id))).text();
    expect(parse(csv, { columns: true })[0]).toMatchObject({
      ...{ users_confirmed_minutes: "", official_minutes: "", not_known_minutes: "1440" },
      ...{ both_minutes: "", users_only_minutes: "", official_only_minutes: "" },
    });
  });

  it("exports CSV that a spreadsheet reads without evaluating it", async () => {
    const { id } = await receiptOf(day);
    const minutes = await (await minutesCsv(asked(""), withId(id))).text();
    expect(minutes).toMatch(/^kind,id,name,from_utc,from_local,/);
    expect(minutes.endsWith("\r\n")).toBe(true);
    const rows = parse(minutes, { columns: true, record_delimiter: "\r\n" });
    expect(rows[0]).toMatchObject({
      kind: "total",
      from_utc: "2026-11-20T00:00:00Z",
      official_minutes: "100",
    });
    const answer = await recordsCsv(asked(""), withId(id));
    expect(answer.headers.get("content-type")).toContain("text/csv; charset=utf-8");
    const records = z
      .array(z.record(z.string(), z.string()))
      .parse(parse(await answer.text(), { columns: true }));
    expect(records.find((one) => one.id === "late")).toMatchObject({
      name: "'=HYPERLINK(1) Elevated errors",
      posted_utc: "2026-11-20T10:20:00Z",
      lag_posted_minutes: "",
    });
    expect(records.find((one) => one.id === "20261120-1003")).toMatchObject({ lag_posted_minutes: "17" });
  });

  it.each([
    [{ ...day, zone: "Mars/Olympus" }, "zone"],
    [{ ...day, zone: "+05:45" }, "zone"],
    [{ from: "yesterday", to: "2026-11-20" }, "from"],
    [{ ...day, to: day.from }, "to"],
    [{ from: "2025-01-01", to: "2026-11-20" }, "to"],
    [{ ...day, surfaces: ["claude-fax"] }, "surfaces"],
    [{ ...day, surfaces: ["claude-code", 3] }, "surfaces"],
    // An unknown field, and an end that would be ignored. The receipt would be for another request.
    [{ ...day, surface: ["claude-code"] }, ""],
    [{ window: "7d", from: "2026-11-01" }, "window"],
    [{ from: "1999-01-01", to: "1999-01-02" }, "from"],
  ])("refuses %j and says why", async (body, path) => {
    const answer = await sent(body);
    expect(answer.status).toBe(400);
    const { errors } = problemSchema.parse(await answer.json());
    expect(errors?.map((one) => one.path)).toEqual([path]);
  });

  it("redirects a form to its page, or back with its values if it is invalid", async () => {
    const form = { "content-type": "application/x-www-form-urlencoded", accept: "text/html" };
    const good = await sent(
      "window=days&fromDay=2026-11-19&toDay=2026-11-19&zone=UTC&surface=claude-web",
      form,
    );
    const id = good.headers.get("location")?.slice("/receipt/".length) ?? "";
    expect((await readReceipt(id))?.asked).toMatchObject({
      from: "2026-11-19T00:00:00.000Z",
      to: "2026-11-20T00:00:00.000Z",
      surfaces: ["claude-web"],
    });
    const bad = await sent("window=days&fromDay=2026-11-19&zone=Nowhere&model=opus-5&x=1", form);
    expect([bad.status, bad.headers.get("location")]).toEqual([
      303,
      "/receipt?told=invalid&window=days&fromDay=2026-11-19&zone=Nowhere&model=opus-5#ask",
    ]);
  });

  it("limits receipts per network and hour, and stores nothing about it", async () => {
    // The limits are per process, so each database has its own network.
    const headers = { "x-njy-peer": `203.0.113.${kind.length}` };
    const statuses: number[] = [];
    for (let time = 0; time < 21; time += 1) statuses.push((await sent({ window: "7d" }, headers)).status);
    expect(statuses.slice(0, 20).every((status) => status === 201)).toBe(true);
    expect(statuses[20]).toBe(429);
    const rows = await database().receipt.findMany();
    expect(JSON.stringify(rows)).not.toContain("203.0.113");
    expect(Object.keys(rows[0] ?? {}).toSorted()).toEqual(["answer", "asked", "id", "madeAt", "version"]);
  });

  it("is not found under an unknown ID", async () => {
    for (const id of ["no", "../../etc/passwd", "A".repeat(22), "\0"])
      expect((await read(asked("/api/v1/receipt/x"), withId(id))).status).toBe(404);
  });
});
