import fc from "fast-check";
import { plantedCommands } from "./planted-commands";
import { plantedEncoded } from "./planted-encoded";
import { plantedPersonal } from "./planted-personal";
import { around, lower, type PlantedSecret, run } from "./planted-secret";
import { plantedSettings } from "./planted-settings";

const digits = "0123456789";
const alphanumeric = `${lower}${lower.toUpperCase()}${digits}`;
const base64url = `${alphanumeric}_-`;
const hex = "0123456789abcdef";

const word = run(lower, 8, 14);
const token = run(alphanumeric, 24, 48);
const password = run(`${alphanumeric}!$%*+./?@^_~-`, 10, 30);
const uuid = fc.uuid();
const jwt = fc
  .tuple(run(base64url, 20), run(base64url, 40), run(base64url, 43))
  .map(([head, claims, signature]) => `eyJ${head}.eyJ${claims}.${signature}`);
const octet = fc.integer({ min: 10, max: 255 });
const ipv4 = fc.tuple(octet, octet, octet, octet).map((octets) => octets.join("."));
const group = fc.integer({ min: 4096, max: 65535 }).map((value) => value.toString(16));
const ipv6 = fc.array(group, { minLength: 8, maxLength: 8 }).map((groups) => groups.join(":"));
const ipv6Short = fc
  .tuple(fc.array(group, { minLength: 2, maxLength: 4 }), group)
  .map(([groups, last]) => `2001:${groups.join(":")}::${last}`);

const key = (name: string, before: string, core: fc.Arbitrary<string>): PlantedSecret => ({
  kind: "API key",
  name,
  secret: around(core, before),
});
const of = (
  kind: string,
  name: string,
  core: fc.Arbitrary<string>,
  before: string,
  after = "",
): PlantedSecret => ({
  kind,
  name,
  secret: around(core, before, after),
});

/** Secrets that look like one: long, or with an unusual mix of characters. */
const plantedRandom: PlantedSecret[] = [
  key("Anthropic", "sk-ant-api03-", run(base64url, 80, 95)),
  key("Anthropic OAuth", "sk-ant-oat01-", run(base64url, 80, 95)),
  key(
    "Anthropic, wrapped by a terminal",
    `sk-ant-api03-${"aB3".repeat(20)}\n     `,
    run(alphanumeric, 20).map((rest) => `${rest}7`),
  ),
  of(
    "token",
    "a named value, wrapped by a terminal",
    run(alphanumeric, 20).map((rest) => `${rest}7`),
    `MY_TOKEN=${"aB3".repeat(20)}\n     `,
  ),
  key("OpenAI project", "sk-proj-", run(base64url, 48)),
  key("AWS", "AKIA", run(`${lower.toUpperCase()}${digits}`, 16)),
  key("GitHub", "ghp_", run(alphanumeric, 36)),
  key("GitHub, fine-grained", "github_pat_", run(`${alphanumeric}_`, 60)),
  key("Google", "AIza", run(base64url, 35)),
  key("Slack", "xoxb-", run(`${digits}${alphanumeric}`, 40)),
  key("Stripe", "sk_live_", run(alphanumeric, 24)),
  key("Hugging Face", "hf_", run(alphanumeric, 34)),
  of(
    "API key",
    "x-api-key header",
    password.map((found) => `${found}z`),
    "x-api-key: ",
  ),
  of("API key", "api_key assignment", token, "api_key='", "'"),
  of("API key", "JSON", token, '"apiKey": "', '"'),
  of("API key", "escaped JSON", token, '\\"api_key\\":\\"', '\\"'),
  of("API key", "environment", token, "ANTHROPIC_API_KEY="),
  of("token", "environment", token, "export ANTHROPIC_AUTH_TOKEN="),
  of("secret", "AWS secret", run(`${alphanumeric}/+`, 40), "AWS_SECRET_ACCESS_KEY="),
  of("secret", "password", run(alphanumeric, 8, 20), "password: "),
  of("secret", "quoted password", password, 'password = "', '"'),
  of(
    "token",
    "bearer",
    token.map((found) => `${found}7`),
    "Bearer ",
  ),
  of("token", "authorization, bearer", token, "Authorization: Bearer "),
  of("token", "authorization, basic", run(alphanumeric, 20, 40), '"authorization": "Basic ', '=="'),
  of("token", "JWT", jwt, ""),
  of("cookie", "header", token, "Cookie: __cf=1; theme=", "; path=/"),
  of("cookie", "set-cookie in JSON", token, '"set-cookie": ["a=', '; HttpOnly", "b=c"]'),
  of("cookie", "cf_clearance", token, "cf_clearance="),
  of("token", "sessionKey", token, "sessionKey="),
  of("e-mail address", "plain", word, "", "@mail.example.com"),
  of(
    "e-mail address",
    "with umlauts",
    word.map((found) => `${found}ü`),
    "",
    "@käse.example",
  ),
  of("request id", "req_", run(alphanumeric, 24), "req_"),
  of(
    "request id",
    "header",
    run(hex, 16).map((ray) => `${ray}-SJC`),
    "cf-ray: ",
  ),
  of("request id", "x-request-id", token, "x-request-id: "),
  of("request id", "UUID", uuid, ""),
  of("organization id", "anthropic-organization-id", uuid, "anthropic-organization-id: "),
  of(
    "organization id",
    "org-",
    run(alphanumeric, 23).map((id) => `7${id}`),
    "org-",
  ),
  of("organization id", "AWS account", run(digits, 12), "arn:aws:bedrock:us-east-1:", ":inference-profile/x"),
  of("organization id", "Google project", word, "projects/", "/locations/us-east5"),
  of("home directory", "Linux", word, "/home/", "/app/main.py"),
  of("home directory", "macOS", word, "/Users/", "/secret-project/index.ts:12:3"),
  of("home directory", "macOS, as an address", word, "file:///Users/", "/.claude/local/cli.js"),
  of("home directory", "Windows", word, "C:\\Users\\", "\\AppData\\x.log"),
  of("home directory", "Windows, escaped", word, "C:\\\\Users\\\\", "\\\\AppData"),
  {
    ...of(
      "home directory",
      "Windows, two names",
      fc.tuple(word, word).map((names) => names.join(" ")),
      "C:\\Users\\",
      "\\AppData",
    ),
    apart: true,
  },
  of("home directory", "Claude Code's projects", word, "~/.claude/projects/-Users-", "-code-x"),
  of("home directory", "path below it", word, "/home/u/", "/main.py"),
  of("IP address", "version 4", ipv4, ""),
  of("IP address", "version 6", ipv6, ""),
  { ...of("IP address", "version 6, shortened", ipv6Short, ""), apart: true },
  of("address's query", "query", token, "https://claude.ai/chat?code="),
  of("address's query", "relative query", token, "/oauth/callback?code="),
  of(
    "address's query",
    "login in an address",
    password.map((found) => found.replace(/[?/@\\#]/g, "x")),
    "https://me:",
    "@host.example/x",
  ),
  of(
    "prompt",
    "JSON",
    fc.tuple(word, word).map((words) => words.join(" ")),
    '{"role":"user","content":"',
    '"}',
  ),
  of(
    "prompt",
    "Python",
    fc.tuple(word, word).map((words) => words.join(" ")),
    "{'role': 'user', 'content': '",
    "'}",
  ),
  of(
    "prompt",
    "escaped JSON",
    fc.tuple(word, word).map((words) => words.join(" ")),
    '{\\"type\\":\\"text\\",\\"text\\":\\"',
    '\\"}',
  ),
  of(
    "private key",
    "PEM",
    run(`${alphanumeric}+/`, 64),
    "-----BEGIN RSA PRIVATE KEY-----\n",
    "\n-----END RSA PRIVATE KEY-----",
  ),
  of(
    "id",
    "unlisted vendor",
    run(alphanumeric, 31, 38).map((found) => `${found}4`),
    "acme.",
  ),
];

/** Every kind of secret, in every form in which people paste it. */
export const plantedSecrets: PlantedSecret[] = [
  ...plantedRandom,
  ...plantedSettings,
  ...plantedCommands,
  ...plantedEncoded,
  ...plantedPersonal,
];
