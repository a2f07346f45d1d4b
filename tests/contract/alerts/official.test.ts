import { expect, it } from "vitest";
import { makeNews, readCircumstances } from "@/lib/alerts/news";
import { readUntold } from "@/lib/outages/events/store";
import { database } from "@/lib/platform/database/client";
import { now } from "@/lib/platform/process/clock";
import { elevated, officialSuite } from "../official/official-suite";

const events = async () =>
  (await database().event.findMany({ orderBy: { id: "asc" } })).map(({ kind, subjectId }) => ({
    kind,
    subjectId,
  }));

officialSuite("events of the official record", (context) => {
  it("are written for what our poller saw appear, once each", async () => {
    await database().event.deleteMany();
    const { page } = context.server;
    const before = page.post(elevated);
    await context.poll();
    // It stood there before our first reading.
    expect(await events()).toEqual([]);
    const posted = page.post({ ...elevated, name: "Elevated errors on claude.ai" });
    await context.poll();
    await context.poll();
    expect(await events()).toEqual([{ kind: "posted", subjectId: posted }]);
    page.update(posted, { status: "identified", body: "Found." });
    await context.poll();
    page.resolve(posted, "Resolved.");
    page.update(before, { status: "monitoring", body: "Watching." });
    await context.poll();
    context.forget();
    await context.poll();
    const told = await events();
    expect(told.filter(({ subjectId }) => subjectId === posted).map(({ kind }) => kind)).toEqual([
      "posted",
      "updated",
      "resolved",
    ]);
    expect(told.filter(({ subjectId }) => subjectId === before).map(({ kind }) => kind)).toEqual(["updated"]);
    const [first] = await readUntold(1);
    const news = first && (await makeNews(first, await readCircumstances(now()), now()));
    expect(news?.message).toMatchObject({
      type: "incident.posted",
      title: "Official page: “Elevated errors on claude.ai”",
      official: expect.stringContaining("now resolved"),
      users: "By users’ reports no outage that we know of lies beside it.",
    });
    expect(news?.isFor({ surfaces: ["claude-web"], models: [], wants: ["official"] })).toBe(true);
    expect(news?.isFor({ surfaces: ["claude-code"], models: [], wants: ["official"] })).toBe(false);
  });
});
