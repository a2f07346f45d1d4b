import { beforeEach, expect, test } from "vitest";
import { subscribe } from "@/lib/alerts/subscriptions/subscribe";
import { ingestObservations } from "@/lib/crowd/observations/ingest";
import { database } from "@/lib/platform/database/client";
import { accountsSuite, lastLink } from "../accounts/accounts-suite";
import { findEverywhere } from "./find-everywhere";

/** The log of moderation names an account by its number for good: the page on privacy says so. */
const stays = ["moderation_act.actor_id"];
const wants = { channel: "email", surface: "claude-code", confirmed: "on", end: "on" };

accountsSuite("a deleted account", (context) => {
  const { at, signedIn } = context;
  beforeEach(async () => {
    await database().$executeRaw`TRUNCATE alert_subscription, alert_message CASCADE`;
  });

  test("leaves nothing that names its owner, but its number in the log of moderation", async () => {
    const email = at("leaving");
    const [browser, other] = [await signedIn(email), await signedIn(at("staying"))];
    const [account, staying] = [await browser.account(), await other.account()];
    if (!account || !staying) throw new Error("nobody is signed in");
    const { id } = account;
    const made = await browser.send("/account/keys", { name: "a gateway", scope: "observations" });
    const key = /^njy-made-key=([^;]+)/.exec(made.headers.getSetCookie()[0] ?? "")?.[1] ?? "";
    const kept = await database().apiKey.findFirstOrThrow({ where: { userId: id } });
    const now = new Date();
    const from = new Date(now.getTime() - 120_000).toISOString();
    const to = new Date(now.getTime() - 60_000).toISOString();
    const observation = { surface: "claude-api", model: "opus-5", from, to, ok: 7 };
    expect(await ingestObservations({ keyId: kept.id, accountId: id }, observation, now)).toMatchObject({
      kind: "stored",
    });
    expect(await subscribe(account, wants, now)).toMatchObject({ kind: "asked" });
    const { address } = await database().alertSubscription.findFirstOrThrow();
    expect(address).toBe(email);
    await database().account.create({
      data: { provider: "github", providerAccountId: "7001234567", userId: id, type: "oauth" },
    });
    // Gave somebody else the role, did something as a moderator, and asked for another link that was never used.
    await database().user.update({ where: { id: staying.id }, data: { role: "moderator", roleGivenBy: id } });
    await database().moderationAct.create({
      data: {
        at: now,
        actorId: id,
        kind: "pause-intake",
        subject: "intake",
        subjectId: "source:web",
        why: "a flood",
        details: {},
      },
    });
    await browser.send("/signin/send", { email });
    const unused = new URL(lastLink(context.mail)).searchParams.get("token") ?? "";
    const names = [email, id, kept.id, key, "7001234567", ...(unused ? [unused] : [])];
    expect(key).toMatch(/^njy_/);
    expect(await findEverywhere([email])).toEqual([
      "account_token.identifier",
      "account_user.email",
      "alert_subscription.address",
    ]);
    expect((await findEverywhere([id])).length).toBeGreaterThan(5);

    await browser.send("/account/delete/confirm", {});
    expect(await findEverywhere(names)).toEqual(stays);
    expect(await other.account()).toMatchObject({ id: staying.id });
  });
});
