const character = "[\\p{L}\\p{N}_.$-]";
/** Quotes, brackets and backslashes that close a name, after an optional index in brackets. */
const closing = "(?:\\[\\d{0,3}\\])?[\"'`\\\\\\])]{0,12}";
const quote = "[\"'`]";

/** What separates a name from its value. The first match wins. */
const signs = {
  // `NAME" value="…"`, `name: NAME\n value: …`
  pair: `${closing}[,;]?\\s{0,24}(?:[\\w-]{1,20}=["'][^"'<>\\n]{0,40}["'] {0,4}){0,3}["'\\\\]{0,4}(?:value|val|default|content)["'\\\\]{0,4} {0,4}[:=]`,
  sign: `${closing} {0,40}(?:[:?!+|]{0,2}={1,3}>?|\\??:{1,2}|->|→|[：＝])`,
  // `set_token("…")`, `env.TOKEN || "…"`, `"token", "…"`
  call: `${closing} {0,4}(?:\\((?= {0,4}[bfru]{0,2}${quote})|(?:\\|\\||\\?\\?|or)(?= {0,4}${quote}))|${quote} {0,4},(?= {0,4}[bfru]?${quote})(?! {0,4}${quote}[^"'\`\\n]{1,80}${quote} {0,4}:)`,
  // `<NAME>…`, `<property name="NAME">…`
  element: `(?<=<[^<>\\n]{1,160})["']?(?: [^<>\\n]{0,100})?(?<!\\/)>`,
  // `NAME</td><td>…`
  cells: "(?:<[/!]?[A-Za-z][^<>\\n]{0,80}> {0,4}){1,4}",
  // "NAME is …", "NAME – …"
  spoken: `${closing} {1,4}(?:(?:(?:is|was) )?(?:set|changed) to|is|was|are|equals|reads|ist|war|lautet|est|es|это|[—–]|-{1,2})(?![\\p{L}\\p{N}-]):?`,
  // `| NAME | … |`
  column: " {0,40}[|│┃]",
  // `name="NAME"`, and the form part after it
  part: '"\\s{1,8}',
  blank: "(?= )",
};

/** A kind of separator. */
export type Sign = keyof typeof signs;

const restOfName = new RegExp(`${character}{0,60}(?!${character})`, "uy");
const signHere = new RegExp(
  `(?<=(?<name>(?:${character}| ){0,59}${character}))(?:${Object.entries(signs)
    .map(([sign, pattern]) => `(?<${sign}>${pattern})`)
    .join("|")})`,
  "uy",
);

/** A name, which may contain spaces, and the sign after it. */
export interface NamedPlace {
  readonly name: string;
  /** Start and end of the name in the text. */
  readonly from: number;
  readonly to: number;
  readonly sign: Sign;
  /** The text of the sign, and where the value may begin. */
  readonly written: string;
  readonly after: number;
}

const isSign = (group: string): group is Sign => group in signs;

/** The match of a sticky pattern (flag "y") at a position. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The places where a value may follow a name that contains one of these words. */
export function namedPlaces(text: string, word: RegExp): NamedPlace[] {
  const places: NamedPlace[] = [];
  let last = -1;
  for (const { 0: found, index } of text.matchAll(word)) {
    const rest = matchAt(restOfName, text, index + found.length)?.[0];
    const to = index + found.length + (rest?.length ?? 0);
    if (rest === undefined || to === last) continue;
    last = to;
    const match = matchAt(signHere, text, to);
    const groups = Object.entries(match?.groups ?? {});
    const sign = groups.flatMap(([group, written]) => (written === undefined ? [] : group)).find(isSign);
    if (!match || !sign) continue;
    const [written] = match;
    const name = (match.groups?.name ?? "").trimStart();
    places.push({ name, from: to - name.length, to, sign, written, after: to + written.length });
  }
  return places;
}
