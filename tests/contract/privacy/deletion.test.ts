import { beforeEach, expect, test } from "vitest";
import { subscribe } from "@/lib/alerts/subscriptions/subscribe";
import { ingestObservations } from "@/lib/crowd/observations/ingest";
import { database } from "@/lib/platform/database/client";
import { accountsSuite, lastLink } from "../accounts/accounts-suite";
import { findEverywhere } from "./find-everywhere";

/** The moderation log keeps account numbers permanently, as the privacy page says. */
const stays = ["moderation_act.actor_id"];
const wants = { channel: "email", surface: "claude-code", confirmed: "on", end: "on" };

accountsSuite("a deleted account", (context) => {
  const { at, signedIn } = context;
  beforeEach(async () => {
    await database().$executeRaw`TRUNCATE alert_subscription, alert_message CASCADE`;
  });

  test("leaves nothing that identifies its owner, except the account number in the moderation log", async () => {
    const email = at("leaving");
    const [browser, other] = [await signedIn(email), await signedIn(at("staying"))];
    const [account, staying] = [await browser.account(), await other.account()];
    if (!account || !staying) throw new Error("nobody is signed in");
    const { id } = account;
    const made = await browser.send("/account/keys", { name: "a gateway", scope: "observations" });
    const key = /^njy-made-key=([^;]+)/.exec(made.headers.getSetCookie()[0] ?? "")?.[1] ?? "";
    const storedKey = await database().apiKey.findFirstOrThrow({ where: { userId: id } });
    const now = new Date();
    const from = new Date(now.getTime() - 120_000).toISOString();
    const to = new Date(now.getTime() - 60_000).toISOString();
    const observation = { surface: "claude-api", model: "opus-5", from, to, ok: 7 };
    expect(await ingestObservations({ keyId: storedKey.id, accountId: id }, observation, now)).toMatchObject({
      kind: "stored",
    });
    expect(await subscribe(account, wants, now)).toMatchObject({ kind: "asked" });
    const { address } = await database().alertSubscription.findFirstOrThrow();
    expect(address).toBe(email);
    await database().account.create({
      data: { provider: "github", providerAccountId: "7001234567", userId: id, type: "oauth" },
    });
    // The owner gave another account the role, acted as a moderator, and requested a link without using it.
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
    const names = [email, id, storedKey.id, key, "7001234567", ...(unused ? [unused] : [])];
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
