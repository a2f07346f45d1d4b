import { describe, expect, it } from "vitest";
import { withoutSecrets } from "@/lib/catalog/pasted-errors/clean-error";
import { readError } from "@/lib/catalog/pasted-errors/read-error";

/** Errors that mention keys, tokens, passwords, paths and numbers, but contain no secret. */
const ordinary = String.raw`
  API Error: 401 invalid x-api-key
  {"type":"error","error":{"type":"authentication_error","message":"invalid x-api-key"}}
  API Error: 401 {"type":"error","error":{"type":"authentication_error","message":"Invalid bearer token"}}
  OAuth token has expired · Please run /login
  API Error: 403 The security token included in the request is expired · Please run /login
  API Error (403 The security token included in the request is invalid.) · Retrying in 1 seconds… (attempt 1/10)
  Invalid API key · Fix external API key
  API key not valid. Please pass a valid API key.
  Your ANTHROPIC_API_KEY belongs to a disabled organization · Unset the environment variable
  Account is no longer a member of the organization associated with this token.
  Could not resolve authentication method. Expected either api_key or auth_token to be set
  Error: password authentication failed for user "postgres"
  Access denied: incorrect username or password
  the password is wrong, and the key is missing
  my token is expired, the secret is not set
  fe_sendauth: no password supplied
  WWW-Authenticate: Bearer realm="api", error="invalid_token"
  KeyError: 'choices'
  TypeError: Cannot read properties of undefined (reading 'key')
  SyntaxError: Unexpected token '<', "<!DOCTYPE "... is not valid JSON
  API Error (500 {"error":{"message":"Unexpected token '<', \"<!DOCTYPE \"... is not valid JSON","type":"api_error"}})
  SyntaxError: Unexpected token < in JSON at position 0
  openai.InternalServerError: Token error: Token refresh failed: error sending request
  401 OpenAI API error 401: IDE token expired: unauthorized: token expired
  Hint: Authentication failed. Verify API key, token source, and endpoint-specific auth headers.
  Error: Command failed: security find-generic-password -a $USER -w -s "Claude Code"
  API Error: Claude's response exceeded the 32000 output token maximum. To configure this behavior, set CLAUDE_CODE_MAX_OUTPUT_TOKENS.
  CLAUDE_CODE_MAX_OUTPUT_TOKENS=32000 MAX_THINKING_TOKENS=31999
  max_tokens: 32000 > 8192, which is the maximum allowed number of output tokens
  max_tokens: must be greater than 0
  {"usage":{"input_tokens":12,"output_tokens":4096,"cache_read_input_tokens":0}}
  usage: {'input_tokens': 12, 'total_tokens': 4108, 'max_tokens': null}
  tokens: 4096, token limit: 200000, token count = 131072, tokens used: 215,000
  prompt is too long: 215000 tokens > 200000 maximum
  input length and max_tokens exceed context limit: 184915 + 20000 > 204648
  Number of request tokens has exceeded your per-minute rate limit
  anthropic-ratelimit-tokens-remaining: 79000 anthropic-ratelimit-tokens-reset: 2026-04-06T12:00:01Z
  'x-ratelimit-limit-tokens': '480000', 'x-ratelimit-remaining-tokens': '480000'
  {"token_type": "bearer", "expires_in": 3600}
  {"key": "value", "monkey": "x", "keyboard": "qwerty", "turkey": "x"}
  monkey: x turkey=y compass: north bypass=true passed: 5, passing: 3
  "key":"service.name","value":{"stringValue":"claude-code"}
  primary_key: customer publicKey=shown
  status code: 529, error code: 500, exit code: 1
  Error: timeout of 15000ms exceeded, code: ECONNABORTED
  author: jane authored=yes authority: none
  OAuth error: timeout of 15000ms exceeded
  2026-04-06 12:00:01,123 ERROR 529 Overloaded after 3 attempts, 10 529 500 502 503 504 errors
  requests 1000 2000 3000 4000, ports 8080 8443 5432 3306, build 2026 0406 1200 0001
  took +15000 ms (+3 -1), UTC+2, 2026-04-06T12:00:00+02:00, GMT +2 2026-04-06 12:00
  @anthropic-ai/claude-code 2.1.197+20260406, node v20.20.2, 4.5.6-beta
  claude-opus-4-5@20251101 us.anthropic.claude-haiku-4-5-20251001-v1:0
  at https://api.anthropic.com:443/v1/messages and npm:react@latest
  $bunfs/root/src/entrypoints/cli.js:12:3 B:/~BUN/root/cli.js
  GET /root and ~/.claude/settings.json and /usr/local/lib/node_modules
  regex "\\d+" and line\\nbreaks, C:\Program Files\nodejs\node.exe
  100%25 of requests fail &amp; nothing is loaded, 5% of 20%`
  .trim()
  .split("\n")
  .map((line) => line.trim());

describe("errors without secrets", () => {
  it.each(ordinary)("stay as they are: %s", (line) => {
    expect(withoutSecrets(line)).toEqual({ text: line, dropped: [] });
  });

  it.each([
    ["API Error: 529 Overloaded, GITHUB_TOKEN=hunter", "API Error: 529 Overloaded, GITHUB_TOKEN=[token]"],
    [
      "Failed to refresh token: API Error: 529 Overloaded",
      "Failed to refresh token: API Error: 529 Overloaded",
    ],
    ["invalid token: 529 Overloaded", "invalid token: 529 Overloaded"],
    ["Bearer <token> API Error: 529 Overloaded", "Bearer <token> API Error: 529 Overloaded"],
    [
      '{"password":"hunter","error":{"type":"overloaded_error"}}',
      '{"password":"[secret]","error":{"type":"overloaded_error"}}',
    ],
    [
      "https://api.anthropic.com/v1/messages failed: %22api_key%22%3A%22hunter%22%2C%22status%22%3A529",
      "https://api.anthropic.com/v1/messages failed: %22api_key%22%3A%22[API key]%22%2C%22status%22%3A529",
    ],
    [
      "API Error: 500 Internal server error \\\\fileserver\\share\\jane card 4111 1111 1111 1111 tel +49 170 1234567",
      "API Error: 500 Internal server error [network path] card [card number] tel [phone number]",
    ],
  ])("keep everything except the secret: %s", (line, cleaned) => {
    expect(withoutSecrets(line).text).toBe(cleaned);
    expect(withoutSecrets(cleaned).text).toBe(cleaned);
    expect(readError(line).symptom).toEqual(readError(cleaned).symptom);
  });
});

describe("a line with a placeholder", () => {
  it.each([
    "with auth plugin: API Error: 529 Overloaded",
    "with token streaming claude-opus-5-5 is failing: 529 overloaded",
    "with token hunter, claude-opus-5-5 is failing: 529 overloaded",
  ])("is still read as an error: %s", (line) => {
    const { symptom, cleaned } = readError(line);
    expect(symptom?.id).toBe("http-529");
    expect(cleaned).toMatch(/529/);
    expect(cleaned).not.toMatch(/hunter/);
  });
});
