import { expect, it, onTestFinished } from "vitest";
import { announceChange, type ChangeTopic, changeChannel, onChange } from "@/lib/platform/database/changes";
import { database } from "@/lib/platform/database/client";
import { startChild } from "../../child";
import { eachDatabase, onPostgresql } from "../../databases";

function recordChanges(): ChangeTopic[] {
  const received: ChangeTopic[] = [];
  onTestFinished(onChange((topic) => received.push(topic)));
  return received;
}

/** Resolves when this process has received all notifications: one that we send now has come back. */
async function settle(): Promise<void> {
  const received = recordChanges();
  await database().$executeRaw`SELECT pg_notify(${changeChannel}, 'outages')`;
  await expect.poll(() => received).toContain("outages");
}

eachDatabase("changes", (context) => {
  it("notify every listener of this process at once, and only once", async () => {
    const [one, two] = [recordChanges(), recordChanges()];
    announceChange("counts");
    announceChange("official");
    expect([one, two]).toEqual([
      ["counts", "official"],
      ["counts", "official"],
    ]);
    if (context.kind === "postgresql") await settle();
    expect(one.filter((topic) => topic !== "outages")).toEqual(["counts", "official"]);
  });

  it("do not notify a removed listener, and notify the others if one throws", () => {
    const received = recordChanges();
    const left: ChangeTopic[] = [];
    onChange((topic) => left.push(topic))();
    onTestFinished(
      onChange(() => {
        throw new Error("a listener's own trouble");
      }),
    );
    const later = recordChanges();
    announceChange("counts");
    expect([received, left, later]).toEqual([["counts"], [], ["counts"]]);
  });
});

onPostgresql("changes between instances", (context) => {
  it("reach the other instance, even from within a statement", async () => {
    const other = await startChild(new URL("announcer.ts", import.meta.url), [context.target.url ?? ""]);
    onTestFinished(() => void other.process.kill("SIGKILL"));
    await other.line(/^ready$/);
    const received = recordChanges();

    announceChange("counts");
    await other.line(/^received counts$/);
    other.process.kill("SIGUSR2");
    await expect.poll(() => received).toEqual(["counts", "official"]);

    await database().$executeRaw`SELECT pg_notify(${changeChannel}, 'outages')`;
    await other.line(/^received outages$/);
    await expect.poll(() => received).toEqual(["counts", "official", "outages"]);
  });

  it("arrive again after a lost connection, each topic once", async () => {
    const all = ["counts", "official", "outages", "intake"];
    const received = recordChanges();
    await database().$executeRaw`
      SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND application_name = 'not-just-you changes'`;
    await expect.poll(() => received).toEqual(all);
    await settle();
    expect(received).toEqual([...all, "outages"]);
  });
});
