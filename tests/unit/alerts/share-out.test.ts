import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byAddress, shareOut } from "@/lib/alerts/share-out";
import { channels, wishes } from "@/lib/alerts/subscription";
import { isBack, wantsOutageNews } from "@/lib/alerts/who-is-told";
import { zoneOfKey } from "@/lib/catalog/zones";

const zones = ["all", "cell:claude-code/opus-5", "surface:claude-web", "family:opus"];
const zone = (key: string) => zoneOfKey(key) ?? ({ kind: "all" } as const);

const someone = fc.record({
  userId: fc.constantFrom("ann", "bob", null),
  channel: fc.constantFrom(...channels),
  address: fc.constantFrom("here", "there"),
  surfaces: fc.subarray(["claude-code", "claude-web", "claude-api"]),
  models: fc.subarray(["opus-5", "sonnet-5"]),
  wants: fc.subarray([...wishes, "back"]),
  once: fc.boolean(),
});

const change = fc.record({
  kind: fc.constantFrom("opened", "confirmed", "ended" as const),
  tier: fc.constantFrom("signal", "confirmed" as const),
  at: fc.constantFrom(...zones),
  subjectId: fc.constantFrom("1", "2"),
});

const newsOf = ({
  kind,
  tier,
  at,
  subjectId,
}: {
  kind: string;
  tier: string;
  at: string;
  subjectId: string;
}) => {
  const told = {
    kind: kind as "opened",
    tier: tier as "signal",
    zone: zone(at),
    earlier: [],
  };
  return {
    event: { subject: "outage", subjectId },
    isFor: (who: Parameters<typeof wantsOutageNews>[0]) => wantsOutageNews(who, told),
    isBackFor: (who: Parameters<typeof isBack>[0]) =>
      kind === "ended" && isBack(who, { zones: [told.zone] }, []),
  };
};

describe("what those behind one address are told", () => {
  it("is each outage once, to somebody who wants it, and whoever wants any of it is told", () => {
    fc.assert(
      fc.property(fc.array(someone, { maxLength: 8 }), fc.array(change, { maxLength: 5 }), (who, changes) => {
        const news = changes.map(newsOf);
        for (const group of byAddress(who)) {
          const shares = shareOut(group, news);
          const subjects = shares.map(({ news: one }) => one.event.subjectId);
          expect(new Set(subjects).size).toBe(subjects.length);
          for (const each of group) {
            const wants = news.filter((one) => (each.once ? one.isBackFor(each) : one.isFor(each)));
            const told = shares.filter(({ wantedBy }) => wantedBy.includes(each));
            if (wants.length === 0) expect(told).toEqual([]);
            if (each.once) expect(told.length).toBe(wants.length > 0 ? 1 : 0);
            // The last change of an outage that any of them wants is told to all of them.
            for (const one of each.once ? [] : wants) expect(subjects).toContain(one.event.subjectId);
          }
        }
      }),
    );
  });

  it("is told by one address apart from another, one account apart from another, and for ever apart from once", () => {
    fc.assert(
      fc.property(fc.array(someone, { maxLength: 12 }), (who) => {
        const groups = byAddress(who);
        expect(groups.flat()).toHaveLength(who.length);
        const key = ({ userId, channel, address, once }: (typeof who)[number]) =>
          `${userId} ${channel} ${address} ${once}`;
        for (const group of groups) expect(new Set(group.map(key)).size).toBe(1);
        expect(new Set(groups.map(([first]) => first && key(first))).size).toBe(groups.length);
      }),
    );
  });
});
