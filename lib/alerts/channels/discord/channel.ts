import type { Channel } from "@/lib/alerts/channels/channel";
import { chatChannel } from "@/lib/alerts/channels/url-channel";
import type { AlertMessage } from "@/lib/alerts/message";
import { digestTitle } from "@/lib/alerts/write-message";
import { truncate } from "@/lib/words/text";

/** A message in a Discord channel, by its webhook. */
export const discord: Channel<"discord"> = {
  ...chatChannel(discordBody),
  id: "discord",
  label: "Discord",
  help: "For Discord, enter the channel’s webhook URL.",
  docs: "Posts to a Discord channel through its webhook, without mentioning anyone.",
  privacy: { address: "the URL of a Discord channel", receivedBy: "Discord’s servers" },
  example: { address: "https://discord.example.org/api/webhooks/1/s3cret", pushKey: null, pushSecret: null },
};

/** Discord's limits for an embed: its title, its description, and the value of a field. */
const maxTitleLength = 256;
const maxDescriptionLength = 4096;
const maxValueLength = 1024;

/** Escapes everything in a text that Discord would interpret: no bold, no link, no mention. */
const escaped = (text: string) => text.replace(/[\\*_~`|<>[\]]/g, "\\$&");

/** Truncates before escaping, so that no escape is cut in two. Each character may become two. */
const escapedWithin = (text: string, max: number): string => {
  const whole = escaped(text);
  return whole.length <= max ? whole : escaped(truncate(text, max / 2));
};

const field = (name: string, text: string) => ({ name, value: escapedWithin(text, maxValueLength) });

const single = ({ title, users, official, link, at }: AlertMessage) => ({
  title: escapedWithin(title, maxTitleLength),
  url: link,
  fields: [field("Users", users), field("Status page", official)],
  timestamp: at,
  footer: { text: "Not Just You · unofficial" },
});

const line = ({ title, link }: AlertMessage) => `- [${escapedWithin(title, maxTitleLength)}](${link})`;

/** As many lines as fit, newest first. */
function linesOf(messages: readonly AlertMessage[]): string {
  const lines: string[] = [];
  let length = 0;
  for (const one of messages.map(line).toReversed()) {
    length += one.length + 1;
    if (length > maxDescriptionLength) break;
    lines.push(one);
  }
  return lines.join("\n");
}

/** The body of Discord's webhook: one embed that mentions no one, whatever its text says. */
function discordBody(messages: readonly AlertMessage[]): string {
  const [only] = messages;
  const embed =
    only && messages.length === 1
      ? single(only)
      : { title: escapedWithin(digestTitle(messages), maxTitleLength), description: linesOf(messages) };
  return JSON.stringify({ username: "Not Just You", embeds: [embed], allowed_mentions: { parse: [] } });
}
