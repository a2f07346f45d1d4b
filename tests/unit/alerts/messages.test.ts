import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AlertMessage } from "@/lib/alerts/message";
import { incidentWord } from "@/lib/alerts/words";
import { discordBody } from "@/lib/alerts/write-discord";
import { alertMail } from "@/lib/alerts/write-mail";
import { pushPayload } from "@/lib/alerts/write-push";
import { slackBody } from "@/lib/alerts/write-slack";
import type { IncidentRecord } from "@/lib/official/record/incident";

const link = "https://njy.example/incidents/abc";
const message = (change: Partial<AlertMessage> = {}): AlertMessage => ({
  type: "incident.posted",
  subject: "incident abc",
  at: "2026-11-21T15:00:00.000Z",
  title: "Official page: “Errors”",
  users: "By users’ reports no outage that we know of lies beside it.",
  official: "Posted at 2026-11-21 15:00 UTC; impact major, now investigating.",
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
    stopWords: "Stop these messages:",
  });

function expectWithinLimits(messages: AlertMessage[]): void {
  expect(Buffer.byteLength(pushPayload(messages))).toBeLessThanOrEqual(3993);
  const { blocks } = JSON.parse(slackBody(messages));
  expect(blocks.length).toBeLessThanOrEqual(50);
  for (const { text: section } of blocks) expect(section?.text.length ?? 0).toBeLessThanOrEqual(3000);
  const [embed] = JSON.parse(discordBody(messages)).embeds;
  expect(embed.title.length).toBeLessThanOrEqual(256);
  expect(embed.description?.length ?? 0).toBeLessThanOrEqual(4096);
  for (const { value } of embed.fields ?? []) expect(value.length).toBeLessThanOrEqual(1024);
}

describe("the shape of a message", () => {
  it("says in each channel who says what, where it is shown, and by whom", () => {
    const bodies = [slackBody([message()]), discordBody([message()]), mailOf([message()]).text];
    for (const body of [...bodies, mailOf([message()]).html ?? ""]) {
      expect(body).toMatch(/Users/);
      expect(body).toContain("Official page");
      expect(body).toContain("now investigating");
      expect(body).toContain("lies beside it");
      expect(body).toContain(link);
    }
    expect(JSON.parse(pushPayload([message()]))).toEqual({
      title: "Official page: “Errors”",
      body: "Posted at 2026-11-21 15:00 UTC; impact major, now investigating. By users’ reports no outage that we know of lies beside it.",
      path: "/incidents/abc",
      tag: "incident abc",
    });
  });

  it("means nothing to Slack but what we mean", () => {
    const { blocks } = JSON.parse(slackBody([message({ title: nasty, official: nasty })]));
    const texts: string[] = blocks.flatMap((block: { text?: { text: string } }) => block.text?.text ?? []);
    expect(texts.join("\n").match(/<[^>]*>/g)).toEqual([
      expect.stringMatching(/^<https:\/\/njy\.example\/incidents\/abc\|[^<>|]*>$/),
    ]);
    expect(texts.join("\n")).toContain("&lt;!channel&gt;");
  });

  it("means nothing to Discord, and pings nobody", () => {
    const body = JSON.parse(discordBody([message({ title: nasty, official: nasty })]));
    expect(body.allowed_mentions).toEqual({ parse: [] });
    for (const text of [body.embeds[0].title, body.embeds[0].fields[1].value])
      expect(text.replace(/\\./g, "")).not.toMatch(/[*_~`|<>[\]]/);
  });

  it("is no markup in a mail, and no header", () => {
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

  it("stays within what the services take, whatever the official page writes", () => {
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

  it("quotes a long post of the official page without cutting a character in two, which no database takes", () => {
    for (const length of [397, 398, 399, 400]) {
      const words = incidentWord(incident(`${"x".repeat(length)}💥💥`));
      expect(words).not.toMatch(/[\uD800-\uDFFF]/u);
      expect(words).toContain("x".repeat(390));
    }
  });

  it("stays within them for as many as a bad day has", () => {
    expectWithinLimits(Array.from({ length: 120 }, () => message({ title: "*<&".repeat(200) })));
  });
});
