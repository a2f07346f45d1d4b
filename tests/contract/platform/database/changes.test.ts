import { expect, it, onTestFinished } from "vitest";
import { announceChange, type ChangeTopic, changeChannel, onChange } from "@/lib/platform/database/changes";
import { database } from "@/lib/platform/database/client";
import { eachDatabase, onPostgresql } from "../../databases";
import { startChild } from "./child";

function hear(): ChangeTopic[] {
  const heard: ChangeTopic[] = [];
  onTestFinished(onChange((topic) => heard.push(topic)));
  return heard;
}

/** Resolves when the database has nothing more to tell this process: a notification sent now has come back. */
async function settle(): Promise<void> {
  const heard = hear();
  await database().$executeRaw`SELECT pg_notify(${changeChannel}, 'outages')`;
  await expect.poll(() => heard).toContain("outages");
}

eachDatabase("changes", (context) => {
  it("are told at once to every listener of this process, and once", async () => {
    const [one, two] = [hear(), hear()];
    announceChange("counts");
    announceChange("official");
    expect([one, two]).toEqual([
      ["counts", "official"],
      ["counts", "official"],
    ]);
    if (context.kind === "postgresql") await settle();
    expect(one.filter((topic) => topic !== "outages")).toEqual(["counts", "official"]);
  });

  it("are not told to one that has left, and not kept from others by one that throws", () => {
    const heard = hear();
    const left: ChangeTopic[] = [];
    onChange((topic) => left.push(topic))();
    onTestFinished(
      onChange(() => {
        throw new Error("a listener's own trouble");
      }),
    );
    const later = hear();
    announceChange("counts");
    expect([heard, left, later]).toEqual([["counts"], [], ["counts"]]);
  });
});

onPostgresql("changes between instances", (context) => {
  it("reach the other, also from within a statement", async () => {
    const other = startChild(new URL("announcer.ts", import.meta.url), [context.target.url ?? ""]);
    onTestFinished(() => void other.process.kill("SIGKILL"));
    await other.line(/^ready$/);
    const heard = hear();

    announceChange("counts");
    await other.line(/^heard counts$/);
    other.process.kill("SIGUSR2");
    await expect.poll(() => heard).toEqual(["counts", "official"]);

    await database().$executeRaw`SELECT pg_notify(${changeChannel}, 'outages')`;
    await other.line(/^heard outages$/);
    await expect.poll(() => heard).toEqual(["counts", "official", "outages"]);
  });

  it("are heard again after the connection was lost, all once", async () => {
    const all = ["counts", "official", "outages", "intake"];
    const heard = hear();
    await database().$executeRaw`
      SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND application_name = 'not-just-you changes'`;
    await expect.poll(() => heard).toEqual(all);
    await settle();
    expect(heard).toEqual([...all, "outages"]);
  });
});
