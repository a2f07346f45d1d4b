import { expect, it } from "vitest";
import { readFanOutContext, toNotification } from "@/lib/alerts/outbox/notifications";
import { readPendingEvents } from "@/lib/outages/events/store";
import { database } from "@/lib/platform/database/client";
import { now } from "@/lib/platform/process/clock";
import { elevated, officialSuite } from "../official/official-suite";

const events = async () =>
  (await database().event.findMany({ orderBy: { id: "asc" } })).map(({ kind, subjectId }) => ({
    kind,
    subjectId,
  }));

officialSuite("events of the official record", (context) => {
  it("are written once for each change that our poller saw", async () => {
    await database().event.deleteMany();
    const { page } = context.server;
    const before = page.post(elevated);
    await context.poll();
    // It was there before our first poll.
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
    const written = await events();
    expect(written.filter(({ subjectId }) => subjectId === posted).map(({ kind }) => kind)).toEqual([
      "posted",
      "updated",
      "resolved",
    ]);
    expect(written.filter(({ subjectId }) => subjectId === before).map(({ kind }) => kind)).toEqual([
      "updated",
    ]);
    const [first] = await readPendingEvents(1);
    const notification = first && (await toNotification(first, await readFanOutContext(now()), now()));
    expect(notification?.message).toMatchObject({
      type: "incident.posted",
      title: "Status page: “Elevated errors on claude.ai”",
      official: expect.stringContaining("Status: resolved."),
      users: "User reports show no matching outage.",
    });
    expect(notification?.matches({ surfaces: ["claude-web"], models: [], wants: ["official"] })).toBe(true);
    expect(notification?.matches({ surfaces: ["claude-code"], models: [], wants: ["official"] })).toBe(false);
  });
});
