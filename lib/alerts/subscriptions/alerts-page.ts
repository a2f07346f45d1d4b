import type { SignedIn } from "@/lib/accounts/account";
import { formToken } from "@/lib/accounts/signed-in-request";
import { channelList, channelOf } from "@/lib/alerts/channels/channels";
import { secretOverlapMs } from "@/lib/alerts/channels/webhook/signing";
import { timeZones } from "@/lib/views/receipts/window";
import { formatMinuteOfDay } from "@/lib/words/time";
import { type LoggedDelivery, type OwnedSubscription, readSubscriptions } from "./store-log";
import { filterName, type Topic, topicIds, topics } from "./subscription";

/** Everything that the page "Your alerts" shows. Times are ISO 8601. */
export type AlertsPageData = Awaited<ReturnType<typeof readAlertsPage>>;
export type SubscriptionView = AlertsPageData["subscriptions"][number];
export type DeliveryView = SubscriptionView["deliveries"][number];

/** A form error with its sentence. */
export interface FormErrorView {
  name: string;
  words: string;
}

export async function readAlertsPage(account: SignedIn, now: Date) {
  const subscriptions = await readSubscriptions(account.id);
  return {
    email: account.email,
    channels: channelList.map(({ id, label, addressFrom, help, isAvailable }) => ({
      ...{ id, label, addressFrom, help },
      isAvailable: isAvailable(),
    })),
    topics: topicIds.map((id) => ({ id, label: topics[id] })),
    timeZones: timeZones(),
    subscriptions: subscriptions.map((one) => toView(one, now)),
    formToken: await formToken(account.sessionId),
    now: now.toISOString(),
  };
}

function toView(subscription: OwnedSubscription, now: Date) {
  const { id, wants, quiet } = subscription;
  const { label, signed, doubleOptIn, displayAddress } = channelOf(subscription.channel);
  return {
    id,
    channel: label,
    signed,
    doubleOptIn,
    address: displayAddress(subscription.address),
    filter: filterName(subscription),
    topics: wants.filter(isTopic).map((topic) => topics[topic]),
    state: stateOf(subscription),
    quiet: quiet && `${formatMinuteOfDay(quiet.from)} to ${formatMinuteOfDay(quiet.until)}, ${quiet.zone}`,
    oldSecretUntil: oldSecretUntil(subscription, now),
    deliveries: subscription.deliveries.map(toDeliveryView),
    failedDeliveries: subscription.failedDeliveries.map(toDeliveryView),
  };
}

const isTopic = (want: string): want is Topic => want in topics;

type State = "on" | "unconfirmed" | "paused" | "stopped" | "failing";

function stateOf({ confirmedAt, pausedAt, stoppedAt, failures }: OwnedSubscription): State {
  if (confirmedAt === null) return "unconfirmed";
  if (stoppedAt) return "stopped";
  if (pausedAt) return "paused";
  return failures > 0 ? "failing" : "on";
}

const toDeliveryView = ({ id, title, state, attempts, outcome, ...times }: LoggedDelivery) => ({
  ...{ id, title, state, attempts, outcome },
  at: (times.triedAt ?? times.firstDueAt).toISOString(),
  /** When we try next; null if we don't. */
  nextAt: state === "waiting" ? times.dueAt.toISOString() : null,
});

/** Until when the old secret signs too; null if only one does. */
function oldSecretUntil({ secretChangedAt }: OwnedSubscription, now: Date): string | null {
  const until = secretChangedAt && new Date(secretChangedAt.getTime() + secretOverlapMs);
  return until && until > now ? until.toISOString() : null;
}
