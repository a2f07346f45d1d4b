import type { AlertMessage } from "./message";
import { manyTitle } from "./write-many";

/** Slack reads these three as its own marks. */
const escaped = (text: string) =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/\|/g, "¦");

const longestText = 3000;
const mostBlocks = 45;

const section = (text: string) => ({
  type: "section",
  text: { type: "mrkdwn", text: text.slice(0, longestText) },
});

const whole = ({ title, users, official, link }: AlertMessage) =>
  `*<${link}|${escaped(title)}>*\n${escaped(users)}\n${escaped(official)}`;

const line = ({ title, link }: AlertMessage) => `• <${link}|${escaped(title)}>`;

/** The body of Slack's incoming webhook: blocks, and a text for notifications. */
export function slackBody(messages: readonly AlertMessage[]): string {
  const [only] = messages;
  if (only && messages.length === 1)
    return JSON.stringify({ text: escaped(only.title), blocks: [section(whole(only))], unfurl_links: false });
  const title = manyTitle(messages);
  const blocks = [
    section(`*${escaped(title)}*`),
    ...messages.slice(-mostBlocks).map((one) => section(line(one))),
  ];
  return JSON.stringify({ text: escaped(title), blocks, unfurl_links: false });
}
