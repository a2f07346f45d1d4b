import { personalNumbers, personalPaths } from "./personal-data";
import { secretCommands } from "./secret-commands";
import { plainWords } from "./secret-names";
import { type DroppedPart, fresh, is, named, quoted, quotes, type Secret, wrapped } from "./secret-patterns";

const keyPrefixes = [
  "sk-ant-[A-Za-z0-9_-]{2,}",
  "sk-(?:proj|svcacct|admin|or-v1|live|test|lf|kimi|api03)-[A-Za-z0-9_-]{6,}",
  "(?<![A-Za-z])sk-[A-Za-z0-9_-]{16,}",
  "(?:sk|pk|rk)_(?:live|test)_[A-Za-z0-9]{8,}",
  "(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{12,}",
  "bedrock-api-key-[A-Za-z0-9+/=_-]{8,}",
  "gh[a-z]_[A-Za-z0-9]{16,}",
  "github_pat_[A-Za-z0-9_]{16,}",
  "gl[a-z]{2,8}-[A-Za-z0-9_-]{16,}",
  "AIza[A-Za-z0-9_-]{20,}",
  "ya29\\.[A-Za-z0-9_-]{8,}",
  "GOCSPX-[A-Za-z0-9_-]{8,}",
  "xox[a-z]-[A-Za-z0-9-]{8,}",
  "xapp-[A-Za-z0-9-]{8,}",
  "(?:npm|hf|gsk|nvapi|r8|fw|sbp|dop_v1|shpat|lin_api|ntn|figd|dapi|tgp_v1)_[A-Za-z0-9]{16,}",
  "(?:npm|hf|gsk|nvapi|xai|pplx|tvly|pypi|voyage|pa|ds)-[A-Za-z0-9_-]{24,}",
  "SG\\.[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{8,}",
  "(?<!\\d)\\d{8,10}:AA[A-Za-z0-9_-]{30,}",
];

const requestNames =
  "request[-_ ]?id|requestid|cf-ray|ray[-_ ]?id|trace[-_ ]?id|traceparent|x-cloud-trace-context|correlation[-_ ]?id|session[-_ ]?id|conversation[-_ ]?id|feedback[-_ ]?id|message[-_ ]?id|x-amz-id-2|x-amz-cf-id|cse[-_ ]?id|invocation[-_ ]?id";
const organizationNames =
  "(?:organi[sz]ation|org|account|workspace|project|tenant|user|device|customer)[-_ ]?(?:uu)?id|openai-organization|account[-_ ]?uuid";
const cookieNames =
  "__cf_bm|cf_clearance|_cfuvid|activitysessionid|lastactiveorg|anthropic-device-id|session-token|phpsessid|jsessionid|connect\\.sid";
const promptNames =
  "content|prompts?|text|input|inputtext|system|arguments|query|completion|user_?message|instructions|thinking|partial_json";

const whole = (run: string, drop: boolean): DroppedPart[] => (drop ? [{ from: 0, to: run.length }] : []);
const hasDigit = (run: string) => /\d/.test(run);
const isMixed = (run: string) => /[A-Z]/.test(run) && /[a-z]/.test(run) && hasDigit(run);

/** The login in a URL. A password may contain characters that normally end it. */
const login = /(?<=:\/\/)(?:(?:[^/\\?#@]*@)+|[^/\\?#@:]{0,80}:(?!\d{1,5}(?:[/?#]|$))[^@]{0,200}@)/g;

/** Login, query and fragment of a URL. */
function partsOfUrl(run: string): DroppedPart[] {
  const logins = [...run.matchAll(login)].map((found) => ({
    from: found.index,
    to: found.index + found[0].length,
    instead: "",
  }));
  const scheme = run.indexOf("://");
  const query = scheme < 0 ? run.search(/\?[\w.%[\]-]{1,60}=/) : run.slice(scheme).search(/[?#]/);
  if (query < 0) return logins;
  return [...logins, { from: query + Math.max(scheme, 0), to: run.length, instead: "" }];
}

/** What follows the scheme of an Authorization header: a run of characters, or `username="…"`. */
const credential = `(?:[\\w-]{1,30}="[^"\\n]*"|[^\\s"'\`\\\\,;]+)`;
const group = "[0-9a-f]{1,4}";

/** Everything that we drop from a pasted error, besides values after a secret name. To add one, add an entry. */
export const secrets: readonly Secret[] = [
  {
    kind: "private key",
    pattern: /-----BEGIN [A-Z ]{0,40}KEY(?: BLOCK)?-----[^-]*(?:-----END [A-Z ]{0,40}-----)?/g,
  },
  {
    kind: "token",
    pattern: new RegExp(
      `(?<keep>authorization(?:${is}|["'\`\\\\]{1,12} {0,4}, {0,4}[bfru]?(?=["'\`\\\\]))${quotes})${fresh}(?:[A-Za-z0-9-]{1,24} {1,4})?${fresh}${credential}(?:[,;] {0,4}${credential}){0,12}`,
      "gi",
    ),
  },
  {
    kind: "secret",
    pattern:
      /(?<keep>\bvalue=["'])(?!\[secret\])[^"'<>\n]{1,200}(?=["'][^<>]{0,120}\b(?:type|name|id)=["'][\w.-]{0,40}(?:passw|pwd|secret|token|key))/gi,
  },
  ...named(cookieNames, "cookie"),
  ...named(requestNames, "request id"),
  ...named(organizationNames, "organization id"),
  {
    kind: "cookie",
    pattern: new RegExp(
      `(?<keep>(?:set-)?cookies?["'\\\\]{0,4} {0,4}[:=] {0,4})(?! {0,4}\\[cookie\\])(?:\\[[^\\]]*\\]?|(?<quote>["'])${quoted}|[^\\n]+)`,
      "gi",
    ),
  },
  {
    kind: "cookie",
    pattern: new RegExp(
      `(?<keep>(?:--cookie|(?<=\\s)-b)[ =]{1,4})(?!\\[cookie\\])(?:(?<quote>["'])${quoted}|[^\\s"']+)`,
      "g",
    ),
  },
  {
    kind: "prompt",
    pattern: new RegExp(
      `(?<keep>(?<![A-Za-z_[])${quotes}(?:${promptNames})${is}(?<quote>["']))${fresh}(?!\\k<quote>)${quoted}`,
      "gi",
    ),
  },
  {
    kind: "prompt",
    pattern: new RegExp(
      `(?<keep>\\\\"(?:${promptNames})\\\\" {0,4}: {0,4}\\\\")${fresh}(?!\\\\")(?:[^"\\\\]|\\\\{3}"|\\\\(?!"))*`,
      "gi",
    ),
  },
  { kind: "request id", pattern: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi },
  { kind: "address's query", pattern: /[^\s"'<>]+/g, parts: partsOfUrl },
  {
    kind: "e-mail address",
    pattern: /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]+@(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}/gu,
  },
  { kind: "IP address", pattern: /\d{1,3}(?:\.\d{1,3}){3,}/g },
  { kind: "IP address", pattern: new RegExp(`(?:${group}:){7}${group}`, "gi") },
  {
    kind: "IP address",
    pattern: new RegExp(
      `(?<![A-Za-z0-9_])(?=[a-f:]{0,40}\\d)(?:${group}:){1,7}(?::${group}){0,7}:?(?<=::[0-9a-f:]{0,40})`,
      "gi",
    ),
  },
  { kind: "token", pattern: new RegExp(`eyJ[A-Za-z0-9_-]{6,}(?:\\.[A-Za-z0-9_-]*){0,4}${wrapped}`, "g") },
  { kind: "API key", pattern: new RegExp(`(?:${keyPrefixes.join("|")})${wrapped}`, "g") },
  {
    kind: "token",
    pattern: new RegExp(
      `(?<keep>Bearer {1,4})${fresh}(?!(?:${[...plainWords].join("|")})(?![\\w-]))[A-Za-z0-9._~+/=-]{4,}${wrapped}`,
      "gi",
    ),
  },
  {
    kind: "request id",
    pattern: new RegExp(`(?:req|msg|toolu|srvtoolu|cse|chatcmpl)_[A-Za-z0-9]{6,}${wrapped}`, "g"),
  },
  ...personalPaths,
  ...secretCommands,
  ...personalNumbers,
  {
    kind: "organization id",
    pattern: /(?:org|wrkspc|wrk|acct|user|proj|account|env|session)[-_](?=[A-Za-z]{0,40}\d)[A-Za-z0-9]{8,}/g,
  },
  { kind: "organization id", pattern: /(?<keep>arn:aws[\w-]{0,12}:[\w-]{0,32}:[\w-]{0,24}:)\d{4,}/g },
  { kind: "organization id", pattern: /(?<keep>(?:projects|organizations)\/)(?![[~-])[^\s/"'\\,;)]+/g },
  {
    kind: "organization id",
    pattern: /(?<![A-Za-z0-9-])[A-Za-z0-9-]+(?=\.(?:services\.ai|openai|cognitiveservices)\.azure\.com)/g,
  },
  {
    kind: "API key",
    pattern: /(?<![A-Za-z0-9/+=])[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+])/g,
    parts: (run) => whole(run, isMixed(run)),
  },
  // Long runs that are not words: IDs, hashes, and keys of vendors that are not listed.
  { kind: "id", pattern: /[A-Za-z0-9]{16,}/g, parts: (run) => whole(run, hasDigit(run) || run.length >= 40) },
  { kind: "id", pattern: /[A-Za-z0-9_-]{32,}/g, parts: (run) => whole(run, isMixed(run)) },
  { kind: "id", pattern: /\d{11,}/g },
  {
    kind: "e-mail address",
    pattern: /(?<![A-Za-z0-9._-])[A-Za-z0-9._-]+@(?!default\b|latest\b)[A-Za-z][A-Za-z0-9-]{1,62}/g,
  },
];
