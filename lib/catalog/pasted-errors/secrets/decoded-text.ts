/** A decoded text, and where each of its characters begins and ends in the original text. */
export interface DecodedText {
  readonly text: string;
  readonly begins: readonly number[];
  readonly ends: readonly number[];
}

/** How often we decode a text. JSON in JSON in a JSON string needs three rounds. */
const maxRounds = 4;

const escapes =
  /%[0-7][0-9A-Fa-f]|&(?:[a-z]{2,6}|#\d{1,7}|#[xX][0-9A-Fa-f]{1,6});|\\(?:u[0-9A-Fa-f]{4}|x[0-7][0-9A-Fa-f]|[nrt"'`\\/])/g;
const unseen = /^(?![\n\t])[\p{Cc}\p{Cf}]$/u;

const entities: Record<string, string> = {
  ...{
    amp: "&",
    quot: '"',
    apos: "'",
    lt: "<",
    gt: ">",
    nbsp: " ",
    colon: ":",
    equals: "=",
    sol: "/",
    bsol: "\\",
  },
  ...{ commat: "@", period: ".", lowbar: "_", semi: ";", comma: "," },
};
const control: Record<string, string> = { n: "\n", r: "\n", t: " " };

function characterOf(code: number): string | null {
  if (code > 0x10ffff) return null;
  const character = String.fromCodePoint(code);
  return unseen.test(character) ? "" : character;
}

/** The character of an escape sequence. Null if it is not one. */
function decodedEscape(found: string): string | null {
  if (found.startsWith("%")) return characterOf(Number.parseInt(found.slice(1), 16));
  if (found.startsWith("&#")) {
    const digits = found.slice(2, -1);
    return characterOf(/^x/i.test(digits) ? Number.parseInt(digits.slice(1), 16) : Number(digits));
  }
  if (found.startsWith("&")) return entities[found.slice(1, -1)] ?? null;
  const escaped = found.slice(1);
  if (escaped.length > 1) return characterOf(Number.parseInt(escaped.slice(1), 16));
  return control[escaped] ?? escaped;
}

function decodeOnce({ text, begins, ends }: DecodedText): DecodedText | null {
  let decoded = "";
  const newBegins: number[] = [];
  const newEnds: number[] = [];
  let at = 0;
  const copyTo = (end: number) => {
    decoded += text.slice(at, end);
    for (; at < end; at += 1) {
      newBegins.push(begins[at] ?? at);
      newEnds.push(ends[at] ?? at + 1);
    }
  };
  for (const match of text.matchAll(escapes)) {
    const [found] = match;
    const character = decodedEscape(found);
    if (character === null) continue;
    copyTo(match.index);
    decoded += character;
    const end = match.index + found.length;
    for (let unit = 0; unit < character.length; unit += 1) {
      newBegins.push(begins[match.index] ?? match.index);
      newEnds.push(ends[end - 1] ?? end);
    }
    at = end;
  }
  if (at === 0) return null;
  copyTo(text.length);
  return { text: decoded, begins: newBegins, ends: newEnds };
}

/**
 * The text, and the text after decoding its escapes once, twice and so on: escapes of JSON, of programs, of URLs and of
 * HTML. A secret that is hidden in one of them is visible in another.
 */
export function decodings(text: string): DecodedText[] {
  const views: DecodedText[] = [{ text, begins: [], ends: [] }];
  for (let round = 0; round < maxRounds; round += 1) {
    const last = views.at(-1);
    const next = last && decodeOnce(last);
    if (!next) break;
    views.push(next);
  }
  return views;
}
