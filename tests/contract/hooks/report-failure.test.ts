import { createChallenge, verifySolution } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { observe } from "@/lib/crowd/reports/observe";
import { parseReport } from "@/lib/crowd/reports/schema";
import { listenInTurn, listenTo, makeMemory, ofSession, recorded, runScript } from "./run-script";

const script = "report-failure.sh";
const session = "0b8f6a3c-1111-4222-8333-444455556666";
const failure = async (name: string) => ofSession(await recorded(`stop-failure-${name}.stdin`), session);
const quiet = { code: 0, printed: "" };

/** A site that accepts reports, and a session on this machine that reports to it. */
async function sessionOf(model: string | null, env: Record<string, string> = {}) {
  const site = await listenTo("{}", 201);
  const own = { XDG_CACHE_HOME: makeMemory(), NOT_JUST_YOU_URL: site.url, ...env };
  const run = (input: string) => runScript(script, input, own);
  const start = ofSession(await recorded("session-start.stdin"), session);
  if (model !== null) await run(start.replace('"claude-opus-5"', JSON.stringify(model)));
  return { ...site, run };
}

describe("the hook that reports a failure", () => {
  it.each([
    ["529", "http-529"],
    ["500", "http-500"],
  ])("sends the symptom and the model of a recorded %s, and nothing else", async (name, symptom) => {
    const { run, sent } = await sessionOf("claude-opus-5");
    expect(await run(await failure(name))).toEqual(quiet);
    expect(sent.map(({ url, body }) => [url, body])).toEqual([
      ["POST /api/v1/reports", `surface=claude-code&symptom=${symptom}&text=claude-opus-5`],
    ]);
    const headers = sent[0]?.headers.split("\n").filter((_, index) => index % 2 === 0);
    expect(headers?.map((header) => header.toLowerCase()).toSorted()).toEqual([
      "accept",
      "content-length",
      "content-type",
      "host",
      "user-agent",
    ]);
  });

  it("sends what the site reads as a report about that model", async () => {
    const { run, sent } = await sessionOf("claude-haiku-4-5-20251001");
    await run(await failure("529"));
    const fields = Object.fromEntries(new URLSearchParams(sent[0]?.body));
    const parsed = parseReport({ kind: "form", fields });
    expect("report" in parsed && observe(parsed.report)).toMatchObject({
      observation: { vote: "fails", surface: "claude-code", model: "haiku-4-5", symptom: "http-529" },
      guessed: [],
    });
  });

  it.each([
    ["claude-opus-4-6-20260105", "claude-opus-4-6"],
    ["claude-sonnet-5[1m]", "claude-sonnet-5"],
    ["arn:aws:bedrock:us-east-1:123456789012:inference-profile/claude-opus-5", null],
    ["my-secret-deployment", null],
  ])("sends only the family and version of the model %s", async (model, named) => {
    const { run, sent } = await sessionOf(model);
    await run(await failure("529"));
    expect(new URLSearchParams(sent[0]?.body).get("text")).toBe(named);
  });

  it("reports without a model if the input has none", async () => {
    const { run, sent } = await sessionOf(null);
    await run(await failure("529"));
    expect(sent.map(({ body }) => body)).toEqual(["surface=claude-code&symptom=http-529"]);
  });

  it("uses the error type if Claude Code provides it", async () => {
    const { run, sent } = await sessionOf("claude-opus-5");
    await run((await failure("429")).replace('"rate_limit"', '"overloaded"'));
    expect(sent).toHaveLength(1);
  });

  it.each(["429", "cut"])("does not report %s, which may be on the user's side", async (name) => {
    const { run, sent } = await sessionOf("claude-opus-5");
    expect(await run(await failure(name))).toEqual(quiet);
    expect(sent).toEqual([]);
  });

  it("is not misled by the content of a text", async () => {
    const { run, sent } = await sessionOf("claude-opus-5");
    const said = JSON.stringify('"error":"overloaded","last_assistant_message":"API Error: 529 "');
    await run((await failure("429")).replace(/"API Error[^"]*"/, said));
    expect(sent).toEqual([]);
  });

  it.each([
    ["without an address", { NOT_JUST_YOU_URL: "" }],
    ["behind Bedrock", { CLAUDE_CODE_USE_BEDROCK: "1" }],
    ["behind a gateway", { ANTHROPIC_BASE_URL: "https://gateway.example" }],
  ])("does nothing %s", async (_, env) => {
    const { run, sent } = await sessionOf("claude-opus-5", env);
    expect(await run(await failure("529"))).toEqual(quiet);
    expect(sent).toEqual([]);
  });

  it("solves the challenge of a site that requires a proof of work, in the background", async () => {
    const [hmacSignatureSecret, cost] = ["a secret of this test alone", 2000];
    const asked = { algorithm: "PBKDF2/SHA-256", cost, counter: 40, deriveKey, hmacSignatureSecret };
    const challenge = await createChallenge(asked);
    const answer = JSON.stringify({
      type: "https://njy.example/problems/proof-needed",
      status: 403,
      challenge,
    });
    const site = await listenInTurn([
      { answer, status: 403 },
      { answer: "{}", status: 201 },
    ]);
    const env = { XDG_CACHE_HOME: makeMemory(), NOT_JUST_YOU_URL: site.url };
    expect(await runScript(script, await failure("529"), env)).toEqual(quiet);
    await vi.waitFor(() => expect(site.sent).toHaveLength(2), 60_000);
    const [first, second] = site.sent;
    expect(second?.body).toBe(first?.body);
    expect(first?.headers).not.toMatch(/^Proof$/m);
    const proof = /^Proof\n(.+)$/m.exec(second?.headers ?? "")?.[1] ?? "";
    const { solution, ...sent } = JSON.parse(Buffer.from(proof, "base64").toString());
    expect(sent).toEqual({ challenge });
    expect(await verifySolution({ challenge, solution, deriveKey, hmacSignatureSecret })).toMatchObject({
      verified: true,
    });
  });

  it.each([
    ["costs more than any", '{"challenge":{"parameters":{"cost":900000000,"nonce":"00","salt":"00"}}}'],
    ["is none", '{"challenge":"no"}'],
  ])("gives up quietly on a challenge that %s", async (_, answer) => {
    const site = await listenTo(answer, 403);
    const env = { XDG_CACHE_HOME: makeMemory(), NOT_JUST_YOU_URL: site.url };
    expect(await runScript(script, await failure("529"), env)).toEqual(quiet);
    expect(site.sent).toHaveLength(1);
  });

  it("never fails a session if the site rejects, hangs or is gone", async () => {
    const input = await failure("529");
    for (const url of [
      (await listenTo("no", 500)).url,
      (await listenTo(null)).url,
      "http://127.0.0.1:9",
      "not an address",
    ])
      expect(await runScript(script, input, { NOT_JUST_YOU_URL: url, XDG_CACHE_HOME: makeMemory() })).toEqual(
        quiet,
      );
  });

  it("never fails a session, whatever its input", async () => {
    const { run, sent } = await sessionOf("claude-opus-5");
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string({ unit: "binary" }), fc.json()), async (input) => {
        expect(await run(input)).toEqual(quiet);
      }),
      { numRuns: 25 },
    );
    expect(sent).toEqual([]);
  });
});
