import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanError } from "@/lib/catalog/pasted-errors/clean-error";
import { readError } from "@/lib/catalog/pasted-errors/read-error";
import { anyText } from "./any-text";
import { apiSamples, partnerSamples } from "./samples-of-apis";
import { appSamples, decoySamples, fewWordSamples } from "./samples-of-apps";
import { claudeCodeSamples } from "./samples-of-claude-code";

const overloaded = '{"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}';
const samples = [
  ...[...claudeCodeSamples, ...apiSamples, ...partnerSamples],
  ...[...appSamples, ...decoySamples, ...fewWordSamples],
].map(([text]) => text);

describe("cleanError", () => {
  it("keeps the error and drops the request ID", () => {
    expect(
      cleanError(
        'API Error: 529 {"type":"error","error":{"type":"overloaded_error","message":"Overloaded"},"request_id":"req_011CZqsSVKqVkLw8gAm7VTrb"}',
      ),
    ).toEqual({
      text: 'API Error: 529 {"type":"error","error":{"type":"overloaded_error","message":"Overloaded"},"request_id":"[request id]"}',
      dropped: ["request id"],
    });
  });

  it("drops prompts, code and stack frames", () => {
    const paste = [
      "> fix the error in our secret merger model",
      "⏺ Read(src/merger/valuation.ts)",
      "  const valuation = await client.messages.create({ model, messages });",
      "  raise ValueError('error in valuation')",
      `  ⎿ API Error: 529 ${overloaded}`,
      "    at Merger.value (/srv/merger/valuation.ts:12:3)",
      "    at process.processTicksAndRejections (node:internal/process/task_queues:95:5)",
      "I will now look at the merger.",
    ].join("\n");
    expect(cleanError(paste)).toEqual({ text: `API Error: 529 ${overloaded}`, dropped: ["other text"] });
  });

  it("keeps the exception of a Python traceback", () => {
    const paste = [
      "Traceback (most recent call last):",
      '  File "/home/ana/merger/main.py", line 529, in <module>',
      "    message = client.messages.create(messages=[{'content': 'our merger'}])",
      "              ^^^^^^^^^^^^^^^^^^^^^^^",
      '  File "/home/ana/.venv/lib/python3.12/site-packages/anthropic/_base_client.py", line 1111, in _request',
      "    raise self._make_status_error_from_response(err.response) from None",
      "anthropic._exceptions.OverloadedError: Error code: 529 - {'type': 'error', 'error': {'type': 'overloaded_error'}}",
    ].join("\n");
    expect(cleanError(paste).text).toBe(
      "anthropic._exceptions.OverloadedError: Error code: 529 - {'type': 'error', 'error': {'type': 'overloaded_error'}}",
    );
  });

  it("keeps one of many attempts", () => {
    const attempts = Array.from(
      { length: 10 },
      (_, attempt) =>
        `  ⎿  API Error (529 ${overloaded}) · Retrying in ${attempt} seconds… (attempt ${attempt}/10)`,
    );
    expect(cleanError(attempts.join("\n")).text).toBe(
      `API Error (529 ${overloaded}) · Retrying in 0 seconds… (attempt 0/10)`,
    );
  });

  it("starts a long line at the failure", () => {
    const line = "2026-04-06 12:00:01,123 merger.worker.valuation_of_acme_corp ERROR Error code: 500 - no";
    expect(cleanError(line).text).toBe("Error code: 500 - no");
  });

  it("joins JSON that a terminal wrapped, and finds an ID that was split", () => {
    const paste =
      'API Error: 529 {"type":"error","error":{"type":"overloaded_\n     error","message":"Over load"},"request_id":"req_011CZqsSV\n     KqVkLw8gAm7VTrb"}';
    expect(cleanError(paste).text).toBe(
      'API Error: 529 {"type":"error","error":{"type":"overloaded_error","message":"Over load"},"request_id":"[request id]"}',
    );
  });

  it("keeps nothing of a text without a failure", () => {
    expect(cleanError("Dear Claude, write a poem about our merger")).toEqual({
      text: "",
      dropped: ["other text"],
    });
  });

  it("finds secrets with control bytes or colors in them", () => {
    const { text, dropped } = cleanError(
      "API Error: 500 sk-a\u0000nt-\u001b[31mapi03-\u200bsecretsecret \ud800",
    );
    expect(text).toBe("API Error: 500 [API key]");
    expect(dropped).toEqual(["control characters", "API key"]);
  });

  it.each(samples)("changes nothing the second time: %s", (text) => {
    const { text: once } = cleanError(text);
    expect(cleanError(once).text).toBe(once);
  });

  it("is idempotent, short, well-formed and without control bytes for any text, and never throws", () => {
    fc.assert(
      fc.property(anyText, anyText, fc.boolean(), (before, after, failing) => {
        const { text } = cleanError(`${before}${failing ? "API Error: 529 " : ""}${after}`);
        expect(cleanError(text).text).toBe(text);
        expect(text.length).toBeLessThanOrEqual(500);
        expect(text.replace(/\n/g, "")).not.toMatch(/[\p{Cc}\p{Cs}]/u);
      }),
      { numRuns: 600 },
    );
  });

  it("does not change what readError finds", () => {
    for (const text of samples) {
      const { symptom, refusal, cleaned } = readError(text);
      if (cleaned === "") continue;
      const again = readError(cleaned);
      expect([text, again.symptom?.id, again.refusal?.id]).toEqual([text, symptom?.id, refusal?.id]);
    }
  });

  it.each([
    ...[
      " ",
      "\n",
      "\n  ",
      "a",
      "A1",
      "1.",
      "1.1.1.",
      "a@",
      "a@b.",
      "://",
      "http://a@",
      "?a=",
      "{",
      '{"',
      "[[",
      '\\"',
      "\\",
    ],
    ...[
      "sk-",
      "sk-\n",
      "eyJaaaaaa.",
      "Bearer ",
      'api_key="',
      "token: ",
      "cookie: [",
      '"content": "',
      "-----BEGIN A KEY-----",
    ],
    ...[
      "/home/",
      "C:\\Users\\a ",
      "::",
      "1:2:",
      "session a ",
      "respond",
      "hit your a ",
      "aError",
      "POST [id]",
      "claude-3-",
    ],
    ...[
      "password",
      "password ",
      "password=",
      'password="',
      "password: [",
      "password={",
      "token is ",
      "--token ",
      "mysql -p",
    ],
    ...[
      "%22",
      "%2522",
      "&quot;",
      "&amp;",
      "\\u0022",
      "'",
      "`",
      "(",
      "<password>",
      '<a b="',
      'value="a" ',
      "| key ",
    ],
    ...[
      "\\\\a b\\",
      "~a/",
      "/root/a b ",
      "4111 ",
      "+1 ",
      "a:5432:",
      "://a:",
      'authorization: a="b",',
      "passphrase: a ",
    ],
  ])("finishes with 8 KiB of %j", (atom) => {
    for (const end of ["", "!", "\n529", '"']) {
      const text = `API Error: 529 Overloaded\n${atom.repeat(Math.ceil(8192 / atom.length))}${end}`;
      expect(readError(text).symptom?.id).toBe("http-529");
    }
  });
});
