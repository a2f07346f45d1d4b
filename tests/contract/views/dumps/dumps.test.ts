import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import { parquetReadObjects } from "hyparquet";
import { beforeAll, expect, it } from "vitest";
import { GET as readFile } from "@/app/(site)/data/[day]/[file]/route";
import { GET as readFiles } from "@/app/(site)/data/files.json/route";
import { GET as readSchema } from "@/app/(site)/data/schema.json/route";
import { submitReport } from "@/lib/crowd/reports/submit";
import { database } from "@/lib/platform/database/client";
import { setClock } from "@/lib/platform/process/clock";
import { datasets } from "@/lib/views/dumps/datasets";
import { publishDumps, wholeVersions } from "@/lib/views/dumps/publish-days";
import { listData } from "@/lib/views/dumps/read";
import { eachDatabase } from "../../databases";
import { incidentRow, outageRow } from "../receipts/rows";

const at = (time: string) => new Date(`2026-11-20T${time}:00.000Z`);
/** One hour after the end of the day, when we write its files. */
const morning = new Date("2026-11-21T01:00:00.000Z");
const day = "2026-11-20";
const host = "http://localhost:3000";
const note = "my secret is Rumpelstiltskin";

const get = (path: string, headers: Record<string, string> = {}) => {
  const [, , where = "", file = ""] = path.split("/");
  const context = { params: Promise.resolve({ day: where, file }) };
  return readFile(new Request(host + path, { headers }), context);
};

async function bytesOf(path: string): Promise<Buffer> {
  const answer = await get(path);
  expect([path, answer.status]).toEqual([path, 200]);
  return Buffer.from(await answer.arrayBuffer());
}

/** The newest file of a data set in one format. */
async function newest(dataset: string, format: string, where = day): Promise<Buffer> {
  const answer = await get(`/data/${where}/${dataset}.${format}`);
  expect(answer.status).toBe(307);
  return bytesOf(answer.headers.get("location") ?? "");
}

const linesOf = (bytes: Buffer): Record<string, unknown>[] =>
  gunzipSync(bytes)
    .toString("utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));

eachDatabase("the open data", () => {
  beforeAll(async () => {
    for (const [index, time] of ["10:00", "10:05", "11:30"].entries()) {
      setClock(at(time), 0);
      const body = {
        kind: "json" as const,
        value: { surface: "claude-code", model: "opus-5", symptom: "http-529", note },
      };
      const sender = { address: `198.51.100.${index + 1}`, source: "web" as const };
      expect((await submitReport(body, sender, at(time))).kind).toBe("counted");
    }
    await database().outage.createMany({
      data: [
        outageRow("20261120-1003", "cell:claude-code/opus-5", at("10:00"), at("11:00")),
        outageRow("20261120-2333", "surface:claude-web", at("23:30"), null),
        outageRow("20261120-1403", "all", at("14:00"), at("15:00"), { withdrawnAt: at("16:00") }),
      ],
    });
    await database().officialIncident.create({
      data: incidentRow("late", at("10:20"), at("12:00"), { name: '=cmd|"x", a, b' }),
    });
  });

  it("writes a day one hour after it ends, and only once", async () => {
    expect(await publishDumps(new Date(morning.getTime() - 60_000))).toBe(0);
    // Four data sets of the day, and two of all days.
    expect(await publishDumps(morning)).toBe(6);
    expect(await publishDumps(morning)).toBe(0);
    const { days, all } = await listData(10, null);
    expect(days.map((one) => one.day)).toEqual([day]);
    expect(days[0]?.versions.map(({ dataset, version, rows }) => [dataset, version, rows])).toEqual([
      ["counts", 1, 2],
      ["minutes", 1, 3],
      ["outages", 1, 3],
      ["incidents", 1, 1],
    ]);
    expect(all?.versions.map(({ dataset }) => dataset)).toEqual(["outages", "incidents"]);
  });

  it.each(datasets)("has the same rows of $name in every format, with all columns", async (dataset) => {
    const lines = linesOf(await newest(dataset.name, "jsonl.gz"));
    expect(lines.length).toBeGreaterThan(0);
    const names = dataset.columns.map(({ name }) => name);
    for (const line of lines) expect(Object.keys(line)).toEqual(names);
    const parquet = await newest(dataset.name, "parquet");
    const file = new Uint8Array(parquet).buffer;
    const times = new Set(dataset.columns.filter(({ type }) => type === "datetime").map(({ name }) => name));
    const shown = (name: string, value: unknown) =>
      times.has(name) && value instanceof Date ? `${value.toISOString().slice(0, 19)}Z` : value;
    const rows = (await parquetReadObjects({ file })).map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, value]) => [name, shown(name, value ?? null)])),
    );
    expect(rows).toEqual(lines);
    const csv = gunzipSync(await newest(dataset.name, "csv.gz")).toString("utf8");
    expect(csv.startsWith(`${names.join(",")}\r\n`)).toBe(true);
    const guarded = (value: unknown) => `${value ?? ""}`.replace(/^(?=[=+@])/, "'");
    expect(parse(csv, { columns: true, record_delimiter: "\r\n" })).toEqual(
      lines.map((line) =>
        Object.fromEntries(
          Object.entries(line).map(([name, value]) => [
            name,
            typeof value === "number" ? `${value}` : guarded(value),
          ]),
        ),
      ),
    );
  });

  it("adds up to the people we counted", async () => {
    const counts = linesOf(await newest("counts", "jsonl.gz"));
    expect(counts.map((row) => [row.hour_utc, row.people_cell, row.people_everything])).toEqual([
      ["2026-11-20T10:00:00Z", 2, 2],
      ["2026-11-20T11:00:00Z", 1, 1],
    ]);
    expect(linesOf(await newest("outages", "jsonl.gz"))[0]).toMatchObject({
      id: "20261120-1003",
      incidents: "late",
      lag_posted: 17,
      withdrawn_utc: null,
    });
  });

  it("contains no report, no pseudonym and no note", async () => {
    const reports = await database().report.findMany();
    expect(reports).toHaveLength(3);
    const rows = await database().dumpFile.findMany();
    const bytes = Buffer.concat(
      rows.map((row) => (row.format.endsWith(".gz") ? gunzipSync(row.bytes) : Buffer.from(row.bytes))),
    );
    expect(bytes.includes("claude-code")).toBe(true);
    for (const { id, reporter, network } of reports)
      for (const secret of [reporter, network].map((one) => Buffer.from(one)))
        for (const trace of [
          secret,
          secret.toString("hex"),
          secret.toString("base64"),
          id,
          note,
          "198.51.100",
        ])
          expect(bytes.includes(trace)).toBe(false);
    const files = await readFiles(new Request(`${host}/data/files.json`));
    expect(await files.text()).not.toContain("198.51.100");
  });

  it("has checksums that sha256sum accepts", async () => {
    const folder = mkdtempSync(join(tmpdir(), "njy-sums-"));
    try {
      const sums = (await bytesOf(`/data/${day}/SHA256SUMS`)).toString("utf8");
      const names = sums
        .trim()
        .split("\n")
        .map((line) => line.split("  ")[1] ?? "");
      expect(names).toHaveLength(12);
      for (const name of names) writeFileSync(join(folder, name), await bytesOf(`/data/${day}/${name}`));
      writeFileSync(join(folder, "SHA256SUMS"), sums);
      const check = () =>
        execFileSync("sha256sum", ["-c", "SHA256SUMS"], { cwd: folder, encoding: "utf8", stdio: "pipe" });
      expect(check().match(/: OK$/gm)).toHaveLength(12);
      writeFileSync(join(folder, names[0] ?? ""), "another");
      expect(check).toThrow();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it("serves a file as immutable, and with 304 if the client has it", async () => {
    const path = `/data/${day}/counts-${day}-v1.csv.gz`;
    const first = await get(path);
    expect(first.headers.get("cache-control")).toContain("immutable");
    const etag = first.headers.get("etag") ?? "";
    expect((await get(path, { "if-none-match": etag })).status).toBe(304);
    for (const none of [
      `/data/${day}/counts-${day}-v9.csv.gz`,
      `/data/${day}/..%2f`,
      "/data/2026-13-99/x",
      "/data/no/SHA256SUMS",
    ])
      expect((await get(none)).status).toBe(404);
  });

  it("writes a new version with a reason after a later change, and keeps the first", async () => {
    const before = await bytesOf(`/data/${day}/outages-${day}-v1.jsonl.gz`);
    await database().outage.update({
      where: { id: "20261120-2333" },
      data: { endedAt: new Date("2026-11-21T01:10:00Z"), people: 77 },
    });
    await database().cellCount.updateMany({
      where: { at: at("10:00"), stepMinutes: 60 },
      data: { cell: 1, bySurface: 1, byModel: 1, byFamily: 1, byGroup: 1, everything: 1 },
    });
    await database().reportRemoval.create({
      data: {
        ...{ id: "0198f000-0000-7000-8000-000000000001", at: new Date("2026-11-21T01:20:00Z") },
        ...{ why: "One network pretended to be many.", reports: 1, from: at("10:05"), to: at("10:06") },
        ...{ surfaces: ["claude-code"], choice: {} },
      },
    });
    expect(await publishDumps(new Date("2026-11-21T02:00:00.000Z"))).toBe(3);
    const versions = (await listData(10, null)).days[0]?.versions ?? [];
    const superseded = versions.filter((one) => one.superseded !== null);
    expect(superseded.map(({ dataset, superseded: by }) => [dataset, by?.by, by?.why])).toEqual([
      [
        "counts",
        2,
        "1 row changed. people_everything changed from 3 to 2. Moderators removed 1 report: “One network pretended to be many”.",
      ],
      ["outages", 2, "1 row changed (20261120-2333: ended_utc, people)."],
    ]);
    expect(await bytesOf(`/data/${day}/outages-${day}-v1.jsonl.gz`)).toEqual(before);
    const sums = (await bytesOf(`/data/${day}/SHA256SUMS`)).toString("utf8");
    expect(sums).toContain(`outages-${day}-v2.csv.gz`);
    expect(sums).not.toContain(`outages-${day}-v1.csv.gz`);
  });

  it("keeps the newest versions of the files of all days", async () => {
    for (let round = 1; round <= wholeVersions + 2; round += 1) {
      await database().outage.update({ where: { id: "20261120-2333" }, data: { people: 100 + round } });
      await publishDumps(new Date(morning.getTime() + (round + 1) * 3_600_000));
    }
    const versions = (await listData(1, null)).all?.versions.filter(({ dataset }) => dataset === "outages");
    expect(versions).toHaveLength(wholeVersions);
    expect(linesOf(await newest("outages", "jsonl.gz", "all")).length).toBe(3);
  });

  it("writes a version completely or not at all, and once if several instances write it", async () => {
    const later = new Date("2026-11-21T20:00:00.000Z");
    const last = () =>
      database().dumpVersion.findMany({
        where: { day, dataset: "outages" },
        include: { files: { select: { format: true } } },
        orderBy: { version: "desc" },
        take: 2,
      });
    const [before] = await last();
    await database().outage.update({ where: { id: "20261120-2333" }, data: { people: 500 } });
    // The last of three files cannot be stored, as after a kill.
    await database().$executeRaw`CREATE FUNCTION keep_none() RETURNS trigger LANGUAGE plpgsql AS
      $$BEGIN IF NEW.format = 'parquet' THEN RAISE EXCEPTION 'no room'; END IF; RETURN NEW; END$$`;
    await database()
      .$executeRaw`CREATE TRIGGER keep_none BEFORE INSERT ON dump_file FOR EACH ROW EXECUTE FUNCTION keep_none()`;
    await expect(publishDumps(later)).rejects.toThrow("no room");
    expect((await last())[0]).toEqual(before);
    await database().$executeRaw`DROP FUNCTION keep_none CASCADE`;
    const made = await Promise.all([publishDumps(later), publishDumps(later), publishDumps(later)]);
    // The outages of the day, and of all days.
    expect(made.reduce((sum, one) => sum + one, 0)).toBe(2);
    const [newer, same] = await last();
    expect([newer?.version, same?.version]).toEqual([(before?.version ?? 0) + 1, before?.version]);
    expect(newer?.files.map(({ format }) => format).sort()).toEqual(["csv.gz", "jsonl.gz", "parquet"]);
  });

  it("catches up on all days after weeks of downtime, a few at a time", async () => {
    const weeksLater = new Date("2026-12-25T02:00:00.000Z");
    let rounds = 0;
    while ((await publishDumps(weeksLater)) > 0) rounds += 1;
    expect(rounds).toBeGreaterThan(1);
    const days = (await listData(100, null)).days.map((one) => one.day);
    const first = Date.parse("2026-11-20T00:00:00Z");
    expect(days.reverse()).toEqual(
      Array.from({ length: 35 }, (_, at) => new Date(first + at * 86_400_000).toISOString().slice(0, 10)),
    );
  });

  it("lists every column in its schema", async () => {
    const answer = await readSchema(new Request(`${host}/data/schema.json`));
    const schema: unknown = await answer.json();
    expect(schema).toMatchObject({
      licence: { id: "CC-BY-4.0" },
      datasets: datasets.map(({ name, columns }) => ({
        name,
        fields: columns.map((column) => ({ name: column.name, type: column.type })),
      })),
    });
  });
});
