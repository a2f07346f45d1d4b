/** How somebody is told, in words, in the order in which it is offered. */
export const channelNames: Record<string, string> = {
  email: "E-mail",
  webhook: "Webhook",
  slack: "Slack",
  discord: "Discord",
  push: "This or another browser",
};

/** Of what somebody can be told, in words. */
export const wishNames: [id: string, words: string][] = [
  ["signal", "A first signal, not confirmed"],
  ["confirmed", "A confirmed outage"],
  ["end", "Its end"],
  ["official", "What the official page posts"],
];

/** One message to one subscription, as its owner sees it. Times are ISO 8601. */
export interface DeliveryShown {
  id: string;
  title: string;
  state: "waiting" | "sent" | "dead";
  attempts: number;
  outcome: string | null;
  at: string;
  /** When it is tried next; null for what is not tried again. */
  nextAt: string | null;
}

/** A subscription as its owner sees it. */
export interface SubscriptionShown {
  id: string;
  channel: string;
  address: string;
  place: string;
  wants: readonly string[];
  state: "on" | "unconfirmed" | "paused" | "stopped" | "failing";
  quiet: string | null;
  /** Until when the old secret signs too; null when only one does. */
  bothSecretsUntil: string | null;
  deliveries: readonly DeliveryShown[];
  /** Those given up. */
  dead: readonly DeliveryShown[];
}

/** All that the page of one's alerts shows. */
export interface AlertsShown {
  email: string;
  sendsMail: boolean;
  zonesOfTime: readonly string[];
  subscriptions: readonly SubscriptionShown[];
  formToken: string;
  now: string;
}

/** A fault of a form: its name, and a sentence. */
export interface FaultShown {
  name: string;
  words: string;
}
