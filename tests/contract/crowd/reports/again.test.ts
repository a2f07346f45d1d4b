import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, it } from "vitest";
import { recordReports } from "@/lib/crowd/reports/store-record";
import { submitReport } from "@/lib/crowd/reports/submit";
import { database } from "@/lib/platform/database/client";
import { isTransient, isUniqueViolation, retrying } from "@/lib/platform/database/errors";
import { openDatabase } from "@/lib/platform/database/open";
import { peerHeader } from "@/lib/platform/http/peer";
import type { Child } from "../../child";
import { eachDatabase, postgresqlSuite } from "../../databases";
import { makeDataDir } from "../../embedded-template";
import { makeMigratedDatabase } from "../../postgresql-template";
import { contributions, contributionsOfCounts, countRows, rawReports } from "./recount";
import { emptyReports, someReport } from "./some-report";
import { startIntake } from "./start-intake";

const noon = new Date("2026-03-04T12:00:00Z");
const failing = { surface: "claude-code", model: "opus-5", symptom: "http-529" };
let lastAddress = 0;
function newAddress(): string {
  lastAddress += 1;
  return `10.78.${lastAddress >> 8}.${lastAddress & 255}`;
}
const submit = (value: object, address = newAddress(), now = noon, key: string | null = null) =>
  submitReport({ kind: "json", value }, { address, source: "api", key }, now);
const people = async () =>
  (
    await database().$queryRaw<{ people: number }[]>`
    SELECT coalesce(sum(everything), 0)::int AS people FROM cell_count WHERE step_minutes = 1`
  )[0]?.people;

eachDatabase("a report that is sent again with its ID", () => {
  beforeEach(emptyReports);

  it("gets the first response, even from another address, and counts once", async () => {
    const id = randomUUID();
    const address = newAddress();
    const first = await submit({ ...failing, id }, address);
    expect(first).toMatchObject({ kind: "counted", id, people: { cell: 1, all: 1 } });
    const later = new Date(noon.getTime() + 20 * 60_000);
    for (const from of [address, newAddress()])
      for (const now of [noon, later])
        expect(await submit({ ...failing, id: id.toUpperCase() }, from, now)).toMatchObject({
          kind: "counted",
          id,
          symptom: "http-529",
          people: { cell: 1, all: 1 },
        });
    expect(await database().report.count()).toBe(1);
    expect(await people()).toBe(1);
  });

  it("may use the header Idempotency-Key, but the ID in the body wins", async () => {
    const [key, id] = [randomUUID(), randomUUID()];
    expect(await submit(failing, newAddress(), noon, key)).toMatchObject({ id: key });
    expect(await submit(failing, newAddress(), noon, key)).toMatchObject({ id: key });
    expect(await submit({ ...failing, id }, newAddress(), noon, key)).toMatchObject({ id });
    expect(await people()).toBe(2);
    expect(await submit(failing, newAddress(), noon, "again")).toMatchObject({
      kind: "invalid",
      errors: [{ path: "Idempotency-Key" }],
    });
  });

  it("gets the same outcome again, even if its symptom changed since", async () => {
    const [address, id] = [newAddress(), randomUUID()];
    await submit(failing, address);
    expect(await submit({ ...failing, id }, address)).toMatchObject({ kind: "repeated" });
    expect(await submit({ ...failing, id }, address)).toMatchObject({ kind: "repeated" });
  });

  it("counts once in its minute if it is late", async () => {
    const body = { ...failing, id: randomUUID(), at: "2026-03-04T09:00:00Z" };
    const sent = await Promise.all(Array.from({ length: 5 }, () => submit(body)));
    expect(new Set(sent.map(({ kind }) => kind))).toEqual(new Set(["counted"]));
    expect(await submit(body, newAddress(), new Date("2026-03-04T15:00:00Z"))).toMatchObject({
      kind: "counted",
    });
    expect(await people()).toBe(1);
  });

  it("gets the first response even if it is too old now, but an unknown one is rejected", async () => {
    const [id, never] = [randomUUID(), randomUUID()];
    const at = "2026-03-04T11:59:00Z";
    await submit({ ...failing, id, at });
    for (const now of ["2026-03-05T00:31:00Z", "2026-03-07T12:00:00Z"]) {
      const again = (value: object, key: string | null = null) =>
        submit(value, newAddress(), new Date(now), key);
      expect(await again({ ...failing, id, at })).toMatchObject({ kind: "counted", id, symptom: "http-529" });
      expect(await again({ ...failing, at }, id)).toMatchObject({ kind: "counted", id });
      const refusals = [
        await again({ ...failing, id: never, at }),
        await again({ ...failing, at }),
        await again({ ...failing, id, at, surface: "claude-web" }),
        await again({ ...failing, id, at: "2026-03-08T12:00:00Z" }),
      ];
      expect(refusals.map((one) => one.kind === "invalid" && one.errors[0]?.path)).toEqual([
        "at",
        "at",
        "id",
        "at",
      ]);
    }
    expect(await database().report.count()).toBe(1);
    expect(await people()).toBe(1);
  });

  it("is rejected if it says something else", async () => {
    const id = randomUUID();
    await submit({ ...failing, id });
    expect(await submit({ ...failing, id, surface: "claude-web" })).toMatchObject({
      kind: "invalid",
      errors: [{ path: "id", message: expect.stringContaining("Create a new one") }],
    });
    expect(await people()).toBe(1);
  });

  it("counts once if instances write it at the same time, and no other report is lost", async () => {
    for (let round = 0; round < 6; round += 1) {
      await emptyReports();
      const id = randomUUID();
      const batches = await Promise.all(
        Array.from({ length: 5 }, async () => [
          await someReport(newAddress(), noon),
          { ...(await someReport(newAddress(), noon)), id },
          { ...(await someReport(newAddress(), noon)), id },
        ]),
      );
      const passes = (error: unknown) => isTransient(error) || isUniqueViolation(error);
      const recorded = await Promise.all(
        batches.map((batch) => retrying(() => recordReports(batch), 8, passes)),
      );
      expect(recorded.flat().every(({ counted }) => counted === 63)).toBe(true);
      expect(recorded.flat().filter(({ sentBefore }) => sentBefore === "same")).toHaveLength(9);
      expect(await database().report.count()).toBe(6);
      expect(await people()).toBe(6);
    }
  });
});

let child: Child | undefined;
afterEach(() => void child?.process.kill("SIGKILL"));

/** Kills the server during intake, so that responses are lost, and sends all reports again. */
async function killAndSendAgain(target: { dataDir: string; url?: string }): Promise<void> {
  const ids = Array.from({ length: 120 }, () => randomUUID());
  const send = async (origin: string, id: string, who: number) => {
    const answer = await fetch(origin, {
      method: "POST",
      headers: { "content-type": "application/json", [peerHeader]: `10.79.0.${who}` },
      body: JSON.stringify({ ...failing, id }),
    }).catch(() => null);
    return answer?.text().catch(() => null);
  };
  const started = await startIntake(target);
  child = started.child;
  let answered = 0;
  const left = [...ids.entries()];
  const sendUntilKilled = async () => {
    for (let next = left.shift(); next; next = left.shift()) {
      if (!(await send(started.origin, next[1], next[0]))) return;
      answered += 1;
      if (answered === 40) started.child.process.kill("SIGKILL");
    }
  };
  await Promise.all(Array.from({ length: 8 }, sendUntilKilled));
  await child.ended;
  expect(answered).toBeLessThan(ids.length);
  const again = await startIntake(target);
  child = again.child;
  for (const id of ids) expect(await send(again.origin, id, ids.indexOf(id) + 100)).toContain(id);
  again.child.process.kill("SIGKILL");
  await again.child.ended;
  const open = await openDatabase(target);
  try {
    expect((await database().report.findMany()).map(({ id }) => id).sort()).toEqual(ids.toSorted());
    expect(await people()).toBe(ids.length);
    expect(contributionsOfCounts(await countRows())).toEqual(contributions(await rawReports(new Map())));
  } finally {
    await open.close();
  }
}

it("after kill -9 with lost responses, all reports sent again count once · embedded", async () => {
  const { dataDir, remove } = await makeDataDir();
  await killAndSendAgain({ dataDir });
  await remove();
});

postgresqlSuite("after kill -9 with lost responses", () => {
  it("all reports sent again count once", async () => {
    const { url, drop } = await makeMigratedDatabase();
    await killAndSendAgain({ dataDir: "", url });
    await drop();
  });
});
