import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { channelIds } from "@/lib/alerts/channels/channels";
import { assignNotifications, groupByRecipient } from "@/lib/alerts/outbox/group-by-recipient";
import { matchesOutageUpdate, matchesRecovery } from "@/lib/alerts/subscriptions/matches-subscription";
import { type Criteria, topicIds } from "@/lib/alerts/subscriptions/subscription";
import { zoneOfKey } from "@/lib/catalog/zones";

const zones = ["all", "cell:claude-code/opus-5", "surface:claude-web", "family:opus"];
const zone = (key: string) => zoneOfKey(key) ?? ({ kind: "all" } as const);

const subscriber = fc.record({
  userId: fc.constantFrom("ann", "bob", null),
  channel: fc.constantFrom(...channelIds()),
  address: fc.constantFrom("one", "other"),
  surfaces: fc.subarray(["claude-code", "claude-web", "claude-api"]),
  models: fc.subarray(["opus-5", "sonnet-5"]),
  wants: fc.subarray([...topicIds, "back"]),
  once: fc.boolean(),
});

const change = fc.record({
  kind: fc.constantFrom("opened" as const, "confirmed" as const, "ended" as const),
  tier: fc.constantFrom("signal" as const, "confirmed" as const),
  zone: fc.constantFrom(...zones).map(zone),
  subjectId: fc.constantFrom("1", "2"),
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

const notificationOf = ({ kind, tier, zone: at, subjectId }: Change) => ({
  event: { subject: "outage", subjectId },
  matches: (criteria: Criteria) => matchesOutageUpdate(criteria, { kind, tier, zone: at, earlier: [] }),
  matchesRecovery: (criteria: Criteria) => kind === "ended" && matchesRecovery(criteria, { zones: [at] }, []),
});

describe("the messages of one recipient", () => {
  it("are one for each outage, for subscriptions that match, and no match goes without", () => {
    const subscribers = fc.array(subscriber, { maxLength: 8 });
    fc.assert(
      fc.property(subscribers, fc.array(change, { maxLength: 5 }), (all, changes) => {
        const notifications = changes.map(notificationOf);
        for (const group of groupByRecipient(all)) {
          const assigned = assignNotifications(group, notifications);
          const subjects = assigned.map(({ notification }) => notification.event.subjectId);
          expect(new Set(subjects).size).toBe(subjects.length);
          for (const each of group) {
            const matching = notifications.filter((one) =>
              each.once ? one.matchesRecovery(each) : one.matches(each),
            );
            const own = assigned.filter(({ subscribers: some }) => some.includes(each));
            if (matching.length === 0) expect(own).toEqual([]);
            if (each.once) expect(own.length).toBe(matching.length > 0 ? 1 : 0);
            // If one of them matches an outage, the recipient gets a message about it.
            for (const one of each.once ? [] : matching) expect(subjects).toContain(one.event.subjectId);
          }
        }
      }),
    );
  });

  it("are separate by address, by account, and from requests for one message", () => {
    fc.assert(
      fc.property(fc.array(subscriber, { maxLength: 12 }), (all) => {
        const groups = groupByRecipient(all);
        expect(groups.flat()).toHaveLength(all.length);
        const key = ({ userId, channel, address, once }: (typeof all)[number]) =>
          `${userId} ${channel} ${address} ${once}`;
        for (const group of groups) expect(new Set(group.map(key)).size).toBe(1);
        expect(new Set(groups.map(([first]) => first && key(first))).size).toBe(groups.length);
      }),
    );
  });
});
