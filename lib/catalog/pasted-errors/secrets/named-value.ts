/** The kinds of secrets for which `[kind]` stands. */
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
  "organisation id",
  "IP address",
  "card number",
  "phone number",
  "network path",
  "id",
] as const;
/** Any of them, for a pattern. */
export const placeholderKinds = placeholders.join("|");

/** How we name a secret when we tell a person what was dropped; an address and a path keep the rest of themselves. */
export type SecretKind = (typeof placeholders)[number] | "address's query" | "home directory";

/** The kinds of all that may be dropped from a pasted error, secrets or not, as `cleanError` names them. */
export const droppedKinds = [
  ...placeholders,
  "address's query",
  "home directory",
  "control characters",
  "other text",
] as const;

/** A part of what was found, by its place in it; `instead` stands there, or `[kind]` where it is absent. */
export interface DroppedPart {
  readonly from: number;
  readonly to: number;
  readonly instead?: string;
}

/** A part of a text that is not kept, by its place in the text, and what stands there then. */
export interface Dropped {
  readonly from: number;
  readonly to: number;
  readonly kind: SecretKind;
  readonly instead: string;
}

/** Something in a pasted error that must not be kept, and how it is found. */
export interface Secret {
  readonly kind: SecretKind;
  /**
   * Global. A group named `keep` stays before what is dropped; one named `ahead` is dropped behind what was matched.
   * Nothing unbounded may fail after it has matched.
   */
  readonly pattern: RegExp;
  /** Which parts of a match are dropped; all behind `keep` where this is absent. */
  readonly parts?: (found: string) => DroppedPart[];
}

/** Not already replaced: a second cleaning finds nothing to do. */
export const fresh = `(?!\\[?(?:${placeholderKinds})\\])`;
/** What stands where a secret was. */
export const placeholder = `(?:${placeholderKinds})\\]`;
/** Not the word within such a placeholder. */
const notPlaceholder = `(?!(?<=\\[)(?:${placeholderKinds})\\])`;
/** Quotes around a name or value, escaped or not. */
export const quotes = "[\"'`\\\\]{0,12}";
/** Between a name and its value: `: `, `=`, `=>`, with the quotes of JSON, escaped JSON or Python around. */
export const is = `["'\`\\\\\\]]{0,12} {0,40}(?::|={1,2}>?) {0,40}`;
/** The rest of a value that stands between quotes, up to the quote that opened it. */
export const quoted = `(?:(?!\\k<quote>)[^\\\\\\n]|\\\\.)*`;
/** A key that a terminal has wrapped goes on in the next line. */
export const wrapped = `(?: {0,4}\\n {0,24}(?!claude)(?=[A-Za-z_-]{0,40}\\d)[A-Za-z0-9_-]{8,}(?![\\w-]| {0,4}[:=])){0,4}`;

/** Rules for the value that follows one of these names. The name stays. */
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
