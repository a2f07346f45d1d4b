import { setTimeout as pause } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { database } from "@/lib/platform/database/client";
import { openDatabase } from "@/lib/platform/database/open";
import { peerHeader } from "@/lib/platform/http/peer";
import type { Child } from "../../child";
import { postgresqlSuite } from "../../databases";
import { makeDataDir } from "../../embedded-template";
import { makeMigratedDatabase } from "../../postgresql-template";
import { contributions, contributionsOfCounts, countRows, rawReports } from "./recount";
import { startIntake } from "./start-intake";

const minAcknowledged = 50;
const senders = 8;
let child: Child | undefined;
afterEach(() => void child?.process.kill("SIGKILL"));

/** Sends reports from new addresses until the process is gone. Returns the confirmed IDs. */
async function reportUntilKilled(origin: string, onAcknowledged: (count: number) => void): Promise<string[]> {
  const acknowledged: string[] = [];
  let sent = 0;
  const send = async (): Promise<void> => {
    for (;;) {
      sent += 1;
      const headers = {
        "content-type": "application/json",
        [peerHeader]: `10.${sent >> 14}.${(sent >> 7) & 127}.${sent & 127}`,
      };
      const body = JSON.stringify({ surface: "claude-code", model: "opus-5", symptom: "http-529" });
      const answer = await fetch(origin, { method: "POST", headers, body }).catch(() => null);
      const text = await answer?.text().catch(() => null);
      if (!text) return;
      expect(answer?.status).toBe(201);
      acknowledged.push(JSON.parse(text).id);
      onAcknowledged(acknowledged.length);
    }
  };
  await Promise.all(Array.from({ length: senders }, send));
  return acknowledged;
}

async function killWhileReporting(target: { dataDir: string; url?: string }): Promise<void> {
  const started = await startIntake(target);
  child = started.child;
  let killing = false;
  const acknowledged = await reportUntilKilled(started.origin, (count) => {
    if (killing || count < minAcknowledged) return;
    killing = true;
    void pause(Math.random() * 60).then(() => child?.process.kill("SIGKILL"));
  });
  await child.ended;
  const open = await openDatabase(target);
  try {
    const kept = new Set((await database().report.findMany({ select: { id: true } })).map(({ id }) => id));
    expect(acknowledged.length).toBeGreaterThanOrEqual(minAcknowledged);
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
    const reports = await rawReports(new Map());
    expect(contributionsOfCounts(await countRows())).toEqual(contributions(reports));
  } finally {
    await open.close();
  }
}

describe("reports with response 201 survive kill -9, with their counts", () => {
  it.each([1, 2])("embedded, round %i", async () => {
    const { dataDir, remove } = await makeDataDir();
    await killWhileReporting({ dataDir });
    await remove();
  });
});

postgresqlSuite("reports with response 201 survive kill -9, with their counts", () => {
  it.each([1, 2])("round %i", async () => {
    const { url, drop } = await makeMigratedDatabase();
    await killWhileReporting({ dataDir: "", url });
    await drop();
  });
});
