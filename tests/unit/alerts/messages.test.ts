import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { channelList, channels } from "@/lib/alerts/channels/channels";
import { alertMail } from "@/lib/alerts/channels/email/channel";
import type { AlertMessage } from "@/lib/alerts/message";
import { describeIncident } from "@/lib/alerts/sentences";
import type { IncidentRecord } from "@/lib/official/record/incident";

const link = "https://njy.example/incidents/abc";
const message = (change: Partial<AlertMessage> = {}): AlertMessage => ({
  type: "incident.posted",
  subject: "incident abc",
  at: "2026-11-21T15:00:00.000Z",
  title: "Status page: “Errors”",
  users: "User reports show no matching outage.",
  official: "Posted at 2026-11-21 15:00 UTC. Impact: major. Status: investigating.",
  link,
  outage: null,
  incidents: [],
  ...change,
});
const incident = (body: string): IncidentRecord => ({
  ...{ id: "abc", name: "Errors", status: "investigating", impact: "major", link: null, many: false },
  ...{
    posted: "2026-11-21T15:00:00.000Z",
    claimed: null,
    firstSeen: null,
    componentRed: null,
    resolved: null,
  },
  ...{ vanished: null, surfaces: [], models: [], lastUnseen: null, backdatedMinutes: 0, origin: "feed" },
  ...{ changes: [] },
  updates: [
    {
      ...{ id: "1", status: "investigating", body, created: "2026-11-21T15:00:00.000Z", displayed: null },
      ...{ firstSeen: null, vanished: null, transitions: [] },
    },
  ],
});
const nasty = 'a & b <!channel> <@123> @everyone *bold* [x](http://evil.example) `c` ||d|| "q" <b>';
const mailOf = (messages: AlertMessage[]) =>
  alertMail(messages, {
    to: "ann@example.org",
    messageId: "1",
    host: "njy.example",
    stopLink: "https://njy.example/alerts/stop/now?id=1&token=2",
    stopText: "Stop these e-mails:",
  });

function expectWithinLimits(messages: AlertMessage[]): void {
  expect(Buffer.byteLength(channels.push.write(messages))).toBeLessThanOrEqual(3993);
  const { blocks } = JSON.parse(channels.slack.write(messages));
  expect(blocks.length).toBeLessThanOrEqual(50);
  for (const { text: section } of blocks) expect(section?.text.length ?? 0).toBeLessThanOrEqual(3000);
  const [embed] = JSON.parse(channels.discord.write(messages)).embeds;
  expect(embed.title.length).toBeLessThanOrEqual(256);
  expect(embed.description?.length ?? 0).toBeLessThanOrEqual(4096);
  for (const { value } of embed.fields ?? []) expect(value.length).toBeLessThanOrEqual(1024);
}

describe("a message", () => {
  it("has what users and the status page say, and a link, in each channel", () => {
    const bodies = channelList.map(({ write }) => write([message()]));
    for (const body of [...bodies, mailOf([message()]).html ?? ""]) {
      expect(body).toContain("Status: investigating");
      expect(body).toContain("User reports show no matching outage");
      expect(body).toContain(new URL(link).pathname);
    }
    expect(JSON.parse(channels.push.write([message()]))).toEqual({
      title: "Status page: “Errors”",
      body: "Posted at 2026-11-21 15:00 UTC. Impact: major. Status: investigating. User reports show no matching outage.",
      path: "/incidents/abc",
      tag: "incident abc",
    });
  });

  it("is no markup in Slack", () => {
    const { blocks } = JSON.parse(channels.slack.write([message({ title: nasty, official: nasty })]));
    const texts: string[] = blocks.flatMap((block: { text?: { text: string } }) => block.text?.text ?? []);
    expect(texts.join("\n").match(/<[^>]*>/g)).toEqual([
      expect.stringMatching(/^<https:\/\/njy\.example\/incidents\/abc\|[^<>|]*>$/),
    ]);
    expect(texts.join("\n")).toContain("&lt;!channel&gt;");
  });

  it("is no markup in Discord, and mentions no one", () => {
    const body = JSON.parse(channels.discord.write([message({ title: nasty, official: nasty })]));
    expect(body.allowed_mentions).toEqual({ parse: [] });
    for (const text of [body.embeds[0].title, body.embeds[0].fields[1].value])
      expect(text.replace(/\\./g, "")).not.toMatch(/[*_~`|<>[\]]/);
  });

  it("is no markup and no header in an e-mail", () => {
    const mail = mailOf([message({ title: `${nasty}\r\nBcc: eve@evil.example`, official: nasty })]);
    const tags = new Set((mail.html ?? "").match(/<\/?([a-z0-9]+)/g));
    expect([...tags].sort()).toEqual(
      ["<a", "<body", "<br", "<head", "<html", "<meta", "<p", "<strong"]
        .concat(["</a", "</body", "</head", "</html", "</p", "</strong"])
        .sort(),
    );
    expect(mail.html).toContain("&lt;b&gt;");
    expect(mail.subject).not.toMatch(/[\r\n]/);
  });

  it("stays within the limits of the services, whatever the status page writes", () => {
    const unit = fc.constantFrom(
      "a",
      "&",
      "<",
      "*",
      "|",
      "[",
      "\\",
      '"',
      "\n",
      "\u0001",
      "“",
      "💥",
      "\ud83d",
    );
    const piece = fc.string({ unit, minLength: 1, maxLength: 20 });
    const text = fc.tuple(piece, fc.constantFrom(1, 60)).map(([some, times]) => some.repeat(times));
    const many = fc.array(
      fc.record({ title: text, users: text, official: text }).map((change) => message(change)),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(many, (messages) => {
        expectWithinLimits(messages);
      }),
      { numRuns: 40 },
    );
  });

  it("truncates a long post without splitting a character, which no database accepts", () => {
    for (const length of [397, 398, 399, 400]) {
      const words = describeIncident(incident(`${"x".repeat(length)}💥💥`));
      expect(words).not.toMatch(/[\uD800-\uDFFF]/u);
      expect(words).toContain("x".repeat(390));
    }
  });

  it("stays within the limits for as many messages as a bad day has", () => {
    expectWithinLimits(Array.from({ length: 120 }, () => message({ title: "*<&".repeat(200) })));
  });
});
