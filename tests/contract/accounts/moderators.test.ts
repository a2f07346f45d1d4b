import { beforeEach, expect, test } from "vitest";
import { readModerators } from "@/lib/accounts/moderators";
import { readActionsOn } from "@/lib/moderation/log";
import { database } from "@/lib/platform/database/client";
import { accountsSuite } from "./accounts-suite";
import { noticeIn } from "./browser";

const why = "knows the field";

accountsSuite("moderators", ({ at, set, signedIn }) => {
  beforeEach(() => set({ adminEmails: [at("boss"), at("unseen")] }));

  test("people in ADMIN_EMAILS moderate, make others moderators, and take the role away again", async () => {
    const [boss, ann] = [await signedIn(at("boss")), await signedIn(at("ann"))];
    expect([(await boss.account())?.role, (await ann.account())?.role]).toEqual(["moderator", "member"]);
    const give = (email: string) => boss.send("/account/moderators/give", { email, why });
    expect(noticeIn(await give(at("nobody")))).toBe("role-no-account");
    expect(noticeIn(await give("nobody"))).toBe("role-invalid");
    expect(noticeIn(await give(at("Ann")))).toBe("role-given");
    expect((await ann.account())?.role).toBe("moderator");
    expect((await readModerators()).map(({ email, by }) => [email, by])).toEqual([
      [at("ann"), "moderator"],
      [at("boss"), "setting"],
      [at("unseen"), "setting"],
    ]);
    const { id = "" } = (await boss.account()) ?? {};
    expect(noticeIn(await ann.send("/account/moderators/take", { person: id, why }))).toBe("role-by-setting");
    expect((await boss.account())?.role).toBe("moderator");
    const { id: anns = "" } = (await ann.account()) ?? {};
    expect(noticeIn(await boss.send("/account/moderators/take", { person: anns, why }))).toBe("role-taken");
    expect((await ann.account())?.role).toBe("member");
    expect(noticeIn(await boss.send("/account/moderators/take", { person: anns, why }))).toBe("role-unknown");
  });

  test("the log names the actor, the account and the reason, and nothing happens without a reason", async () => {
    const [boss, ann] = [await signedIn(at("boss")), await signedIn(at("ann"))];
    const [{ id: bossId = "" }, { id = "" }] = [(await boss.account()) ?? {}, (await ann.account()) ?? {}];
    const give = (reason: string) => boss.send("/account/moderators/give", { email: at("ann"), why: reason });
    const take = (reason: string) => boss.send("/account/moderators/take", { person: id, why: reason });
    expect(noticeIn(await give(" "))).toBe("no-reason");
    expect((await ann.account())?.role).toBe("member");
    await give("helps at night");
    await give("helps at night, and by day");
    expect(noticeIn(await take(""))).toBe("no-reason");
    expect((await ann.account())?.role).toBe("moderator");
    await take("has left");
    await take("has left");
    const acts = await database().moderationAct.findMany({ where: { subjectId: id } });
    expect(acts.map(({ kind, subject, actorId, why }) => [kind, subject, actorId, why])).toEqual([
      ["give-role", "account", bossId, "helps at night"],
      ["take-role", "account", bossId, "has left"],
    ]);
    const shown = async () =>
      (await readActionsOn("account", [id])).map((action) => [action.by, action.subjectName]);
    expect(await shown()).toEqual(Array(2).fill([at("boss"), at("ann")]));
    expect(await (await ann.download()).json()).toMatchObject({
      roleActs: [
        { kind: "give-role", why: "helps at night" },
        { kind: "take-role", why: "has left" },
      ],
    });
    await ann.send("/account/delete/confirm", {});
    expect(await shown()).toEqual(Array(2).fill([at("boss"), "a deleted account"]));
  });

  test("a member can neither give nor take the role", async () => {
    const [bob, eve] = [await signedIn(at("bob")), await signedIn(at("eve"))];
    const given = await eve.send("/account/moderators/give", { email: at("eve"), why });
    expect([given.status, (await eve.account())?.role]).toEqual([403, "member"]);
    const { id = "" } = (await bob.account()) ?? {};
    expect((await eve.send("/account/moderators/take", { person: id, why })).status).toBe(403);
  });

  test("if two moderators take the role from each other at the same time, one keeps it", async () => {
    const boss = await signedIn(at("boss"));
    const two = [await signedIn(at("one")), await signedIn(at("two"))] as const;
    for (const email of [at("one"), at("two")]) await boss.send("/account/moderators/give", { email, why });
    set({ adminEmails: [] });
    const ids = await Promise.all(two.map(async (one) => (await one.account())?.id ?? ""));
    await Promise.all([
      two[0].send("/account/moderators/take", { person: ids[1] ?? "", why }),
      two[1].send("/account/moderators/take", { person: ids[0] ?? "", why }),
    ]);
    expect(await readModerators()).toHaveLength(1);
  });
});
