/** The kinds of secrets that we replace with `[kind]`. */
const placeholders = [
  "private key",
  "cookie",
  "API key",
  "token",
  "secret",
  "login",
  "prompt",
  "e-mail address",
  "request id",
  "organization id",
  "IP address",
  "card number",
  "phone number",
  "network path",
  "id",
] as const;
/** Any of them, for a regular expression. */
export const placeholderKinds = placeholders.join("|");

/** How we name a dropped secret for people. Of a URL and a path, we drop only a part. */
export type SecretKind = (typeof placeholders)[number] | "address's query" | "home directory";

/** Everything that may be dropped from a pasted error, secret or not, as `cleanError` names it. */
export const droppedKinds = [
  ...placeholders,
  "address's query",
  "home directory",
  "control characters",
  "other text",
] as const;

/** A part of a match to drop, by its position in it. It is replaced with `instead`, or with `[kind]` by default. */
export interface DroppedPart {
  readonly from: number;
  readonly to: number;
  readonly instead?: string;
}

/** A part of a text to drop, by its position, and what replaces it. */
export interface Dropped {
  readonly from: number;
  readonly to: number;
  readonly kind: SecretKind;
  readonly instead: string;
}

/** Something in a pasted error that we must not store, and how to find it. */
export interface Secret {
  readonly kind: SecretKind;
  /**
   * Global. The group `keep` stays, before what is dropped. The group `ahead` is dropped too, after the match. No
   * unbounded part may be followed by something that can fail, so that time stays linear.
   */
  readonly pattern: RegExp;
  /** The parts of a match to drop. Default: everything after `keep`. */
  readonly parts?: (found: string) => DroppedPart[];
}

/** Not replaced yet, so that cleaning twice changes nothing. */
export const fresh = `(?!\\[?(?:${placeholderKinds})\\])`;
/** What replaces a secret, without the opening bracket. */
export const placeholder = `(?:${placeholderKinds})\\]`;
/** Not the words inside a placeholder. */
const notPlaceholder = `(?!(?<=\\[)(?:${placeholderKinds})\\])`;
/** Quotes around a name or value, escaped or not. */
export const quotes = "[\"'`\\\\]{0,12}";
/** Between a name and its value: `: `, `=`, `=>`, with the quotes of JSON, escaped JSON or Python around. */
export const is = `["'\`\\\\\\]]{0,12} {0,40}(?::|={1,2}>?) {0,40}`;
/** The rest of a quoted value, up to the quote that opened it. */
export const quoted = `(?:(?!\\k<quote>)[^\\\\\\n]|\\\\.)*`;
/** The rest of a key that a terminal wrapped onto the next lines. */
export const wrapped = `(?: {0,4}\\n {0,24}(?!claude)(?=[A-Za-z_-]{0,40}\\d)[A-Za-z0-9_-]{8,}(?![\\w-]| {0,4}[:=])){0,4}`;

/** Rules for a value after one of these names. The name stays. */
export const named = (names: string, kind: SecretKind): Secret[] => {
  const name = `(?<keep>${notPlaceholder}(?:${names})${is}[[({]?`;
  return [
    { kind, pattern: new RegExp(`${name}(?<quote>["']))${fresh}(?!\\k<quote>)${quoted}`, "gi") },
    {
      kind,
      pattern: new RegExp(
        `${name}(?:\\\\?["'])?)${fresh}(?![})\\]])(?:[^\\s"'\\\\,;&<>]|\\\\(?!["']))+${wrapped}`,
        "gi",
      ),
    },
  ];
};
