import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { intakeCounters } from "@/lib/crowd/reports/metrics";
import { database } from "@/lib/platform/database/client";
import { setClock } from "@/lib/platform/process/clock";
import { publishSnapshot } from "@/lib/snapshot/publish";
import { type StateName, states } from "../../states/states";
import { at } from "../../states/usual-day";
import { emptyReports } from "../crowd/reports/some-report";
import { eachDatabase } from "../databases";
import { curl, isInstalled, runClient } from "./run-client";
import { serveTerminal } from "./serve";

const esc = String.fromCharCode(27);
const overloaded =
  'API Error: 529 {"type":"error","error":{"type":"overloaded_error","message":"Overloaded"},"request_id":"req_011CSHoEeqs5C35K2UUqR7Fy"}';

eachDatabase("curl", () => {
  let host: string;
  let close: () => Promise<void>;
  const show = (name: StateName) => void publishSnapshot(states[name]);

  beforeAll(async () => {
    setClock(at, 1);
    ({ url: host, close } = await serveTerminal());
  });
  afterAll(() => close());
  beforeEach(async () => {
    setClock(at, 1);
    show("outage");
    await emptyReports();
  });

  describe("reads", () => {
    it.each([
      ["no-data", "Not enough reports yet."],
      ["quiet", "Looks fine from here."],
      ["signal", "People are reporting problems."],
      ["outage", "It’s not just you."],
      ["official-only", "The status page reports an incident."],
      ["stale", "Our data is out of date."],
    ] as const)("%s: %s", async (name, headline) => {
      show(name);
      const { status, text } = await curl([`${host}?color=never`]);
      expect([status, text.split(/ {2}/)[0]]).toEqual([200, headline]);
    });

    it("shows a surface, a model and both, each with its own 24 hours from the database", async () => {
      for (const path of ["claude-code", "opus-5", "claude-code/opus-5"]) {
        const { status, text } = await curl([`${host}/${path}`]);
        expect(status).toBe(200);
        expect(text).toContain("Claude Code · Opus 5");
        expect(text).toContain("24 hours");
        expect(text).not.toMatch(/can.t be read right now/);
      }
    });

    it("uses color for a terminal, but not for plain text, on request, on a line or at the text's own URL", async () => {
      const isColored = async (...args: string[]) => (await curl(args)).text.includes(esc);
      expect(await isColored(host)).toBe(true);
      expect(await isColored(`${host}?color=never`)).toBe(false);
      expect(await isColored(`${host}?no_color`)).toBe(false);
      expect(await isColored("-H", "Accept: text/plain", host)).toBe(false);
      expect(await isColored(`${host}?format=line`)).toBe(false);
      expect(await isColored(`${host}/terminal`)).toBe(false);
      expect(await isColored(`${host}/terminal?color=always`)).toBe(true);
    });

    it("shows one line, help, and the known IDs for an unknown one", async () => {
      expect((await curl([`${host}/claude-code?format=line`])).text).toMatch(
        /^Claude Code: outage, 191 people \(normally 8\); official: operational\n$/,
      );
      expect((await curl([`${host}/help`])).text).toContain(`--data-binary @-`);
      const { status, text } = await curl([`${host}/claude-cod`]);
      expect(status).toBe(404);
      expect(text).toMatch(/^Not found: “claude-cod”[\s\S]*claude-code, claude-web/);
      expect(await curl([`${host}?color=pink`])).toMatchObject({
        status: 400,
        text: expect.stringContaining("must be one of auto, always, never"),
      });
    });

    it("does not send a text again that the client has", async () => {
      const { out } = await runClient("curl", ["-sI", "-X", "GET", `${host}/terminal`]);
      const tag = /^etag: (.*)\r$/im.exec(out)?.[1] ?? "";
      expect((await curl(["-H", `If-None-Match: ${tag}`, `${host}/terminal`])).status).toBe(304);
    });

    it.skipIf(!isInstalled("wget"))("wget does, too", async () => {
      const { code, out } = await runClient("wget", ["-qO-", `${host}?format=line`]);
      expect([code, out]).toEqual([0, expect.stringMatching(/^Claude: outage in Claude Code · Opus 5/)]);
    });
  });

  describe("in a script", () => {
    it.each([
      ["quiet", "", 200, "ok"],
      ["quiet", "/claude-code", 200, "ok"],
      ["outage", "", 503, "outage"],
      ["outage", "/claude-code/opus-5", 503, "outage"],
      ["outage", "/claude-mobile", 200, "ok"],
      ["signal", "", 503, "problems"],
      ["official-only", "/claude-console", 503, "incident"],
      ["official-unreadable", "", 503, "unknown"],
      ["no-data", "", 503, "unknown"],
      ["stale", "/claude-code", 503, "unknown"],
    ] as const)("%s: /ok%s is %i %s, and curl -f ends so", async (name, path, status, word) => {
      show(name);
      expect(await curl([`${host}/ok${path}`])).toEqual({ status, text: `${word}\n` });
      const { code } = await runClient("curl", ["-fsS", `${host}/ok${path}`]);
      expect(code).toBe(status === 200 ? 0 : 22);
    });

    it("does not say ok if counts are stale", async () => {
      show("quiet");
      setClock(new Date(at.getTime() + 120_000), 1);
      expect(await curl([`${host}/ok`])).toEqual({ status: 503, text: "unknown\n" });
    });

    it("reports an unknown surface or model", async () => {
      expect((await curl([`${host}/ok/claude-cod`])).status).toBe(404);
    });
  });

  describe("reports", () => {
    const kept = () =>
      database().report.findMany({
        select: { surface: true, model: true, symptom: true, source: true, excerpt: true },
      });

    it("accepts fields, counts them as a command line's, and recognizes a repeated report", async () => {
      const fields = ["-d", "surface=claude-code", "-d", "model=opus-5", "-d", "symptom=http-529", host];
      const first = await curl(fields);
      expect(first.status).toBe(201);
      expect(first.text).toMatch(
        /^Counted: Claude Code, Opus 5, 529 overloaded\.\nOnly you reported problems there in the last 30 minutes\./,
      );
      expect(first.text).toMatch(/now {8}It’s not just you\.[\s\S]*meaning[\s\S]*\/outages\/20261121-1510/);
      expect(await kept()).toMatchObject([
        { surface: "claude-code", model: "opus-5", symptom: "http-529", source: "cli" },
      ]);
      expect(await curl(fields)).toMatchObject({
        status: 200,
        text: expect.stringMatching(/^Already counted:/),
      });
      const { values } = await intakeCounters().outcomes.get();
      expect(values.some(({ labels }) => labels.source === "cli" && labels.outcome === "counted")).toBe(true);
    });

    it("takes the surface and model from the URL if the fields lack them", async () => {
      expect((await curl(["-d", "symptom=slow", `${host}/claude-api/sonnet-5`])).status).toBe(201);
      expect(await kept()).toMatchObject([{ surface: "claude-api", model: "sonnet-5", symptom: "slow" }]);
    });

    it.each([
      ["an argument", ["-d", `${overloaded} key sk-ant-api03-${"A".repeat(40)}`], ""],
      [
        "JSON alone",
        [
          "-d",
          '{"type":"error","error":{"type":"overloaded_error"},"request_id":"req_011CSHoEeqs5C35K2UUqR7Fy"}',
        ],
        "",
      ],
      ["a pipe", ["--data-binary", "@-"], `some log\n${overloaded}\n`],
      ["plain text", ["-H", "Content-Type: text/plain", "--data-binary", "@-"], overloaded],
    ])("accepts a pasted error by %s, and says what we removed", async (_, args, typed) => {
      const { status, text } = await curl([...args, host], typed);
      expect([status, text]).toEqual([201, expect.stringContaining("529 overloaded")]);
      expect(text).toMatch(/removed +.*request id/i);
      expect(JSON.stringify(await kept())).not.toMatch(/req_011|sk-ant/);
      expect(await kept()).toMatchObject([{ symptom: "http-529" }]);
    });

    it("accepts a works vote, separate from the counts", async () => {
      const { status, text } = await curl(["-d", "works=true", `${host}/claude-web`]);
      expect([status, text]).toEqual([201, expect.stringMatching(/^Saved as working for you: claude\.ai, /)]);
    });

    it.each([
      ["a misspelled field", ["-d", "surfce=claude-code"], "", 400, 'unknown fields: "surfce"'],
      ["nothing", ["-X", "POST"], "", 400, "surface: must be one of"],
      ["words without an error", ["-d", "hello"], "", 400, "We don't recognize an error"],
      [
        "its own key's refusal",
        ["-d", 'API Error: 401 {"error":{"type":"authentication_error"}}'],
        "",
        400,
        "your own request",
      ],
      ["too much", ["--data-binary", "@-"], "x".repeat(9000), 413, "tail -c"],
      [
        "too much, in parts",
        ["-H", "Transfer-Encoding: chunked", "--data-binary", "@-"],
        "x".repeat(90_000),
        413,
        "tail -c",
      ],
    ])("refuses %s, and says why in words", async (_, args, typed, status, words) => {
      const answer = await curl([...args, host], typed);
      expect([answer.status, answer.text]).toEqual([status, expect.stringContaining(words)]);
      expect(answer.text).not.toContain("{");
      expect(await kept()).toEqual([]);
    });

    it("refuses an unknown surface or model", async () => {
      expect((await curl(["-d", "symptom=slow", `${host}/nowhere`])).status).toBe(404);
      expect(await kept()).toEqual([]);
    });
  });
});
