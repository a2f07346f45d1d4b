import type { SignedIn } from "@/lib/accounts/account";
import { formToken } from "@/lib/accounts/signed-in-request";
import { isMailSet } from "@/lib/platform/mail/mail-set";
import { zonesOfTime } from "@/lib/views/receipts/zones-of-time";
import { placeName } from "./place";
import { bothSecretsForMs } from "./signing";
import { type LoggedDelivery, type OwnSubscription, readSubscriptions } from "./store-subscriptions";

/** What state a subscription is in, for its owner. */
type State = "on" | "unconfirmed" | "paused" | "stopped" | "failing";

function stateOf({ confirmedAt, pausedAt, stoppedAt, failures }: OwnSubscription): State {
  if (confirmedAt === null) return "unconfirmed";
  if (stoppedAt) return "stopped";
  if (pausedAt) return "paused";
  return failures > 0 ? "failing" : "on";
}

/** A URL is itself a secret at Slack, Discord and push services: its host and its end tell it from others. */
function shownAddress({ channel, address }: OwnSubscription): string {
  if (channel === "email" || channel === "webhook") return address;
  return `${new URL(address).host}/…${address.slice(-4)}`;
}

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

/** All that the page of one's alerts shows. Times are ISO 8601. */
export async function readAlertsPage(account: SignedIn, now: Date) {
  const subscriptions = await readSubscriptions(account.id);
  return {
    email: account.email,
    sendsMail: isMailSet(),
    zonesOfTime: zonesOfTime(),
    subscriptions: subscriptions.map((one) => ({
      id: one.id,
      channel: one.channel,
      address: shownAddress(one),
      place: placeName(one),
      wants: one.wants,
      state: stateOf(one),
      quiet: one.quiet && `${clock(one.quiet.from)} to ${clock(one.quiet.until)}, ${one.quiet.zone}`,
      bothSecretsUntil: bothSecretsUntil(one, now),
      deliveries: one.deliveries.map(shownDelivery),
      dead: one.dead.map(shownDelivery),
    })),
    formToken: await formToken(account.sessionId),
    now: now.toISOString(),
  };
}

const shownDelivery = ({ id, title, state, attempts, outcome, ...times }: LoggedDelivery) => ({
  ...{ id, title, state, attempts, outcome },
  at: (times.triedAt ?? times.firstDueAt).toISOString(),
  nextAt: state === "waiting" ? times.dueAt.toISOString() : null,
});

function bothSecretsUntil({ secretChangedAt }: OwnSubscription, now: Date): string | null {
  const until = secretChangedAt && new Date(secretChangedAt.getTime() + bothSecretsForMs);
  return until && until > now ? until.toISOString() : null;
}
