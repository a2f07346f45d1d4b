import type { AlertMessage } from "./message";
import { manyTitle } from "./write-many";

/** Discord's limits of an embed: title, description. */
const longestTitle = 256;
const longestDescription = 4000;

const escaped = (text: string) => text.replace(/[\\*_~`|>[\]()#]/g, "\\$&");
const cut = (text: string, longest: number) =>
  text.length > longest ? `${text.slice(0, longest - 1)}…` : text;

const embedOf = ({ title, users, official, link, at }: AlertMessage) => ({
  title: cut(title, longestTitle),
  url: link,
  description: cut(`${escaped(users)}\n\n${escaped(official)}`, longestDescription),
  timestamp: at,
});

const line = ({ title, link }: AlertMessage) => `- [${escaped(title)}](${link})`;

/** The body of Discord's webhook: one embed, and nobody mentioned whatever the text says. */
export function discordBody(messages: readonly AlertMessage[]): string {
  const [only] = messages;
  const embed =
    only && messages.length === 1
      ? embedOf(only)
      : {
          title: manyTitle(messages),
          description: cut(messages.map(line).toReversed().join("\n"), longestDescription),
        };
  return JSON.stringify({ username: "Not Just You", embeds: [embed], allowed_mentions: { parse: [] } });
}
