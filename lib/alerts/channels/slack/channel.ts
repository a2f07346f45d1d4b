import type { Channel } from "@/lib/alerts/channels/channel";
import { chatChannel } from "@/lib/alerts/channels/url-channel";
import type { AlertMessage } from "@/lib/alerts/message";
import { digestTitle } from "@/lib/alerts/write-message";
import { truncate } from "@/lib/words/text";

/** A message in a Slack channel, by its incoming webhook. */
export const slack: Channel<"slack"> = {
  ...chatChannel(slackBody),
  id: "slack",
  label: "Slack",
  help: "For Slack, enter the channel’s incoming-webhook URL.",
  docs: "Posts to a Slack channel through its incoming webhook.",
  privacy: { address: "the URL of a Slack channel", receivedBy: "Slack’s servers" },
  example: { address: "https://slack.example.org/services/T0/B0/s3cret", pushKey: null, pushSecret: null },
};

/** Slack interprets these characters, and a bar would end the URL of a link. */
const escaped = (text: string) =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/\|/g, "¦");

/** Slack allows 3000 characters a section. We truncate before escaping, which makes a text up to five times as long. */
const maxTitleLength = 150;
const maxTextLength = 550;
/** Slack allows 50 blocks. */
const maxBlocks = 45;

const markdown = (text: string) => ({ type: "mrkdwn", text, verbatim: true }) as const;
const section = (text: string) => ({ type: "section", text: markdown(text) });
const linked = ({ title, link }: AlertMessage) => `<${link}|${escaped(truncate(title, maxTitleLength))}>`;
const labeled = (label: string, text: string) =>
  section(`*${label}*\n${escaped(truncate(text, maxTextLength))}`);

const single = (message: AlertMessage) => [
  section(`*${linked(message)}*`),
  labeled("Users", message.users),
  labeled("Status page", message.official),
  { type: "context", elements: [markdown("Not Just You · unofficial")] },
];

/** The body of Slack's incoming webhook: blocks, and a text for notifications. */
function slackBody(messages: readonly AlertMessage[]): string {
  const [only] = messages;
  const title = only && messages.length === 1 ? only.title : digestTitle(messages);
  const blocks =
    only && messages.length === 1
      ? single(only)
      : [
          section(`*${escaped(truncate(title, maxTitleLength))}*`),
          ...messages.slice(-maxBlocks).map((one) => section(`• ${linked(one)}`)),
        ];
  return JSON.stringify({ text: escaped(title), blocks, unfurl_links: false, unfurl_media: false });
}
