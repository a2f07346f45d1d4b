import { cut } from "./cut";
import type { AlertMessage } from "./message";
import { manyTitle } from "./write-many";

/** Discord's limits of an embed: title, description, a field's value. */
const maxTitle = 256;
const maxDescription = 4096;
const maxValue = 1024;

/** Without a meaning to Discord: no bold, no link, no mention. */
const escaped = (text: string) => text.replace(/[\\*_~`|<>[\]]/g, "\\$&");

/** Cut before it is escaped, so that no escape is cut in two; each character may become two. */
const escapedWithin = (text: string, longest: number): string => {
  const whole = escaped(text);
  return whole.length <= longest ? whole : escaped(cut(text, longest / 2));
};

const field = (name: string, text: string) => ({ name, value: escapedWithin(text, maxValue) });

const embedOf = ({ title, users, official, link, at }: AlertMessage) => ({
  title: escapedWithin(title, maxTitle),
  url: link,
  fields: [field("Users say", users), field("Official page", official)],
  timestamp: at,
  footer: { text: "Not Just You · unofficial" },
});

const line = ({ title, link }: AlertMessage) => `- [${escapedWithin(title, maxTitle)}](${link})`;

/** As many lines as there is room for, the newest first. */
function linesOf(messages: readonly AlertMessage[]): string {
  const lines: string[] = [];
  let length = 0;
  for (const one of messages.map(line).toReversed()) {
    length += one.length + 1;
    if (length > maxDescription) break;
    lines.push(one);
  }
  return lines.join("\n");
}

/** The body of Discord's webhook: one embed, and nobody mentioned whatever the text says. */
export function discordBody(messages: readonly AlertMessage[]): string {
  const [only] = messages;
  const embed =
    only && messages.length === 1
      ? embedOf(only)
      : { title: escapedWithin(manyTitle(messages), maxTitle), description: linesOf(messages) };
  return JSON.stringify({ username: "Not Just You", embeds: [embed], allowed_mentions: { parse: [] } });
}
