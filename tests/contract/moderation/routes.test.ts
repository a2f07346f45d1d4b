import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeEach, describe, expect, it } from "vitest";
import { formToken } from "@/lib/accounts/signed-in-request";
import { recordReports } from "@/lib/crowd/reports/store-record";
import { readSendingKeys } from "@/lib/moderation/keys";
import { readLog } from "@/lib/moderation/log";
import { database } from "@/lib/platform/database/client";
import { type AccountsContext, accountsSuite } from "../accounts/accounts-suite";
import { type Browser, noticeIn, publicUrl } from "../accounts/browser";
import { emptyReports, someReport } from "../crowd/reports/some-report";
import { at, first, second, threeOutages } from "./three-outages";

const root = join(import.meta.dirname, "../../..");
const under = "app/(account)/account/moderation";
/** Every route of moderation, including future ones. */
const routes = readdirSync(join(root, under), { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith("route.ts"))
  .map((file) => ({ path: `/account/moderation/${file.replace(/\/?route\.ts$/, "")}`, file }))
  .toSorted((one, other) => one.path.localeCompare(other.path));

const own = { "sec-fetch-site": "same-origin" };
const fields = { why: "because of a flood" };

interface Sent {
  browser: Browser | null;
  token: boolean;
  headers?: Record<string, string>;
}

async function send(file: string, { browser, token, headers = own }: Sent, form: object = fields) {
  const route: { POST: (request: Request) => Promise<Response> } = await import(
    pathToFileURL(join(root, under, file)).href
  );
  const account = await browser?.account();
  const body = new URLSearchParams({
    ...form,
    ...(token && account ? { formToken: await formToken(account.sessionId) } : {}),
  });
  const sent = new Headers(browser?.headers);
  for (const [name, value] of Object.entries(headers)) sent.set(name, value);
  return route.POST(new Request(`${publicUrl}/account/moderation`, { method: "POST", headers: sent, body }));
}

const fileOf = (path: string) => routes.find((route) => route.path.endsWith(path))?.file ?? path;
const actionCount = () => database().moderationAct.count();

accountsSuite("moderation routes", ({ at: addressOf, set, signedIn }: AccountsContext) => {
  let bosses = 0;
  const address = () => addressOf(`boss-${bosses}`);
  /** A new moderator each time, because the number of links per address is limited. */
  const moderator = () => {
    bosses += 1;
    set({ adminEmails: [address()] });
    return signedIn(address());
  };
  beforeEach(async () => {
    await threeOutages();
    await emptyReports();
  });

  it("all exist", () => {
    expect(routes.map(({ path }) => path.replace("/account/moderation/", ""))).toEqual(
      expect.arrayContaining([
        ...["hide/now", "intake/demand", "intake/end-demand", "intake/pause", "intake/resume"],
        ...["notes/approve", "notes/withdraw", "outages/annotate", "outages/match", "outages/merge"],
        ...["outages/part", "programs/judge", "removals/restore"],
      ]),
    );
  });

  it("refuse everyone except moderators, and change nothing", async () => {
    set({ adminEmails: [addressOf("boss")] });
    const member = await signedIn(addressOf("member"));
    const before = await actionCount();
    for (const { path, file } of routes) {
      const refused = await send(file, { browser: member, token: true });
      expect([path, refused.status]).toEqual([path, 403]);
      expect(await refused.json()).toMatchObject({ detail: "Only moderators can do this." });
      const stranger = await send(file, { browser: null, token: false });
      expect([path, stranger.status]).toEqual([path, 303]);
      expect(stranger.headers.get("location")).toMatch(/^\/signin\?/);
    }
    expect(await actionCount()).toBe(before);
  });

  it("refuse a moderator's form without a token, with another session's token, or from another site", async () => {
    const other = await moderator();
    const boss = await moderator();
    const foreign = await formToken((await other.account())?.sessionId ?? "");
    const before = await actionCount();
    for (const { path, file } of routes) {
      const without = await send(file, { browser: boss, token: false });
      const wrong = await send(file, { browser: boss, token: false }, { ...fields, formToken: foreign });
      const elsewhere = { browser: boss, token: true, headers: { "sec-fetch-site": "cross-site" } };
      const forged = await send(file, elsewhere);
      expect([path, without.status, wrong.status, forged.status]).toEqual([path, 403, 403, 403]);
    }
    expect(await actionCount()).toBe(before);
  });

  it("change nothing without a reason", async () => {
    const boss = await moderator();
    const before = await actionCount();
    for (const { path, file } of routes)
      for (const why of ["", "  ", "ab", "x".repeat(501)]) {
        const answer = await send(file, { browser: boss, token: true }, { why });
        expect([path, answer.status, noticeIn(answer)]).toEqual([path, 303, "no-reason"]);
      }
    expect(await actionCount()).toBe(before);
  });

  it("show a notice if a form names nothing that exists, and change nothing", async () => {
    const boss = await moderator();
    const before = await actionCount();
    for (const { path, file } of routes) {
      const answer = await send(file, { browser: boss, token: true });
      expect([path, answer.status]).toEqual([path, 303]);
      // A proof rule without a network is for everyone, so only its minutes are missing.
      expect(noticeIn(answer)).toMatch(/unknown|nothing|refused/);
    }
    expect(await actionCount()).toBe(before);
  });

  describe("used by a moderator", () => {
    it("exclude a program's key from the figures, and include it again", async () => {
      const boss = await moderator();
      const userId = (await boss.account())?.id ?? "";
      const hash = Buffer.from(`key of ${userId}`);
      const key = await database().apiKey.create({
        data: { userId, hash, name: "ci", start: "njy_abc", scopes: ["observations"], createdAt: at(0) },
      });
      const judge = async (out: string) =>
        noticeIn(
          await send(
            fileOf("programs/judge"),
            { browser: boss, token: true },
            { ...fields, key: key.id, out },
          ),
        );
      expect(await judge("yes")).toBe("key-out");
      expect((await readSendingKeys(at(0))).map(({ id, why }) => [id, why])).toEqual([[key.id, fields.why]]);
      expect(await judge("yes")).toBe("key-unknown");
      expect(await judge("no")).toBe("key-back");
      expect(await readSendingKeys(at(0))).toEqual([]);
      const { actions: log } = await readLog({});
      expect(log.slice(0, 2).map(({ kind }) => kind)).toEqual(["take-back-key", "leave-out-key"]);
    });

    it("perform the action, show a notice, and log the moderator", async () => {
      const boss = await moderator();
      const done = async (path: string, form: object) =>
        noticeIn(await send(fileOf(path), { browser: boss, token: true }, { ...fields, ...form }));
      expect(await done("outages/annotate", { outage: first, text: "日本語 ".repeat(300) })).toBe(
        "remark-done",
      );
      expect(await done("outages/merge", { outage: first, other: second })).toBe("merged");
      expect(await done("outages/part", { outage: first, part: second })).toBe("parted");
      const match = { outage: first, incident: "elsewhere", word: "together" };
      expect(await done("outages/match", match)).toBe("match-done");
      expect(await done("intake/pause", { source: "embed", minutes: "30" })).toBe("paused");
      const { actions: log } = await readLog({});
      expect(log.slice(0, 5).map(({ kind, by, why }) => [kind, by, why])).toEqual(
        ["pause-intake", "correct-match", "part-outages", "merge-outages", "annotate-outage"].map((kind) => [
          ...[kind, address(), fields.why],
        ]),
      );
      const file = await (await boss.download()).json();
      expect(file.moderation.map(({ kind }: { kind: string }) => kind)).toContain("merge-outages");
    });

    it("hide exactly the chosen reports, and restore them", async () => {
      const boss = await moderator();
      const [one, two] = [await someReport("10.1.0.1", at(601)), await someReport("10.2.0.1", at(602))];
      await recordReports([one]);
      await recordReports([two]);
      const hidden = async () =>
        (await database().report.findMany({ where: { removalId: { not: null } } })).map(({ id }) => id);
      const hide = async (form: object) =>
        noticeIn(await send(fileOf("hide/now"), { browser: boss, token: true }, { ...fields, ...form }));
      const span = { from: "2026-04-06T00:00", to: "2026-04-07T00:00" };
      const today = { from: new Date(Date.now() - 1000).toISOString(), to: new Date().toISOString() };
      for (const unclear of [
        { ...today, network: "not a network" },
        { ...today, surface: "moon" },
        { from: today.to, to: today.from },
        { to: today.to },
        {},
      ])
        expect(await hide(unclear)).toBe("choice-unknown");
      // By the machine's clock these reports are too old to recount, so none can be hidden.
      expect(await hide({ ...span, network: one.network })).toBe("nothing-hidden");
      expect(await hidden()).toEqual([]);
      const [a, b] = [await someReport("10.1.0.1", new Date()), await someReport("10.2.0.1", new Date())];
      await recordReports([a]);
      await recordReports([b]);
      const now = new Date(Date.now() + 1000).toISOString();
      expect(await hide({ from: today.from, to: now, network: a.network, surface: "" })).toBe("hidden");
      expect(await hidden()).toEqual([a.id]);
      const [removal] = await database().reportRemoval.findMany();
      const restore = { ...fields, removal: removal?.id ?? "" };
      const back = await send(fileOf("removals/restore"), { browser: boss, token: true }, restore);
      expect([noticeIn(back), await hidden()]).toEqual(["restored", []]);
    });
  });
});
