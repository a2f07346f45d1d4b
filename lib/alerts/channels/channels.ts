import type { Channel } from "./channel";
import { discord } from "./discord/channel";
import { email } from "./email/channel";
import { push } from "./push/channel";
import { slack } from "./slack/channel";
import { webhook } from "./webhook/channel";

/** All channels, in the order in which the form offers them. A new channel needs its folder and its name here. */
const all = { email, webhook, slack, discord, push } satisfies Record<string, Channel>;

export type ChannelId = keyof typeof all;

/** All channels by id. */
export const channels: { readonly [Id in ChannelId]: Channel<Id> } = all;

/** All channels in order. */
export const channelList: readonly Channel<ChannelId>[] = Object.values(channels);

/** The ids of the channels that have a property. */
export const channelIds = (has: (channel: Channel) => boolean = () => true): ChannelId[] =>
  channelList.filter(has).map(({ id }) => id);

/** The channel with an id from the database. @throws if there is none. */
export function channelOf(id: string): Channel<ChannelId> {
  const found = channelList.find((channel) => channel.id === id);
  if (!found) throw new Error(`There is no channel called ${id}.`);
  return found;
}
