import type { Place } from "./place";

/** How somebody is told. */
export const channels = ["email", "webhook", "slack", "discord", "push"] as const;
export type Channel = (typeof channels)[number];

/** Of what somebody may want to be told: our first signals, confirmed outages, the end of them, the official posts. */
export const wishes = ["signal", "confirmed", "end", "official"] as const;

/** Quiet from and until these minutes of the day, in this zone of time (IANA); over midnight where from is the later. */
export interface QuietHours {
  from: number;
  until: number;
  zone: string;
}

/** Who wants to be told of what. */
export interface Interest extends Place {
  /** `back` alone for somebody who waits for the end, once. */
  wants: readonly string[];
}

/** One subscription as it is sent to. */
export interface Receiver extends Interest {
  id: string;
  channel: Channel;
  /** An e-mail address, or a URL. */
  address: string;
  pushKey: string | null;
  pushSecret: string | null;
  secretVersion: number;
  secretChangedAt: Date | null;
  once: boolean;
}

/** A channel that people read: it has quiet hours, and many messages become one. A program gets each, at once. */
export const isReadByPeople = (channel: Channel): boolean => channel !== "webhook";

/** The channel with this name. @throws for one that no code wrote. */
export function channelOf(name: string): Channel {
  const found = channels.find((channel) => channel === name);
  if (!found) throw new Error(`No channel is called ${name}.`);
  return found;
}
