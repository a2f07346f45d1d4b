import { cut } from "./cut";
import type { AlertMessage } from "./message";
import { manyTitle } from "./write-many";

/** Slack reads these three as its own marks, and the line as the end of a link's address. */
const escaped = (text: string) =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/\|/g, "¦");

/** Of Slack's 3000 characters a section: each text is cut before it is escaped, which makes it five times as long at most. */
const maxTitle = 150;
const maxText = 550;
/** Slack takes 50 blocks. */
const maxBlocks = 45;

const mark = (text: string) => ({ type: "mrkdwn", text, verbatim: true }) as const;
const section = (text: string) => ({ type: "section", text: mark(text) });
const linked = ({ title, link }: AlertMessage) => `<${link}|${escaped(cut(title, maxTitle))}>`;
const said = (who: string, text: string) => section(`*${who}*\n${escaped(cut(text, maxText))}`);

const whole = (message: AlertMessage) => [
  section(`*${linked(message)}*`),
  said("Users say", message.users),
  said("Official page", message.official),
  { type: "context", elements: [mark("Not Just You · unofficial")] },
];

/** The body of Slack's incoming webhook: blocks, and a text for notifications. */
export function slackBody(messages: readonly AlertMessage[]): string {
  const [only] = messages;
  const title = only && messages.length === 1 ? only.title : manyTitle(messages);
  const blocks =
    only && messages.length === 1
      ? whole(only)
      : [
          section(`*${escaped(cut(title, maxTitle))}*`),
          ...messages.slice(-maxBlocks).map((one) => section(`• ${linked(one)}`)),
        ];
  return JSON.stringify({ text: escaped(title), blocks, unfurl_links: false, unfurl_media: false });
}
