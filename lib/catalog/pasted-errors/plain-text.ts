const escapeCode = String.fromCharCode(27);
/** A control sequence of a terminal: colour, cursor, or the address of a link; never the first letter of a word. */
const terminalSequence = new RegExp(
  `${escapeCode}(?:\\[(?:[0-9;:?]{1,24}[A-HJKSTfhlmnsu]|m|[A-HJKST](?![A-Z0-9]))|\\][^\\p{Cc}]*(?:${String.fromCharCode(7)}|${escapeCode}\\\\)?)`,
  "gu",
);

/** NUL and other control characters, lone surrogates, and characters that only steer how text is shown. */
const unseen = /(?![\t\n])[\p{Cc}\p{Cs}\p{Cf}]/gu;

/**
 * Pasted text as lines of visible characters: no NUL, no control bytes, no terminal colours, no lone
 * surrogates, nothing invisible in which a secret could be hidden. Lines end in "\n", blanks are spaces,
 * apostrophes plain.
 */
export const plainText = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(terminalSequence, "")
    .replace(unseen, "")
    .replace(/[^\S\n]/g, " ")
    .replace(/[‘’]/g, "'");

/** How many lines one JSON value may be spread over. */
const jsonLines = 40;

const opensJson = (line: string) => /^ *[[{] *$|\{ *\\?["']|["'] *: *[[{] *$/.test(line);

const goesOn = (before: string, line: string) => /^(?: |["'{}[\],])/.test(line) || /[,:{[] *$/.test(before);

function depthOf(line: string): number {
  let depth = 0;
  for (const character of line) {
    if (character === "{" || character === "[") depth += 1;
    if (character === "}" || character === "]") depth -= 1;
  }
  return depth;
}

/** A key, an id or a type's name that the edge of a terminal has cut; words are cut between them. */
const cutWithin = (before: string, after: string) =>
  /[^A-Za-z]$/.test(before) ||
  /^[^A-Za-z]/.test(after) ||
  /[\d_]\w{0,40}$/.test(before) ||
  /^\w{0,40}[\d_]/.test(after);

const joinLines = (before: string, after: string) =>
  before + (before.endsWith(" ") || !cutWithin(before, after.trimStart()) ? " " : "") + after.trimStart();

/** Puts JSON that a terminal has wrapped, or a printer has indented, back on one line. */
export function joinJson(text: string): string {
  const joined: string[] = [];
  let open: { line: string; depth: number; lines: number } | null = null;
  for (const line of text.split("\n")) {
    if (open && open.lines < jsonLines && goesOn(open.line, line)) {
      open.line = joinLines(open.line, line);
      open.depth += depthOf(line);
      open.lines += 1;
    } else {
      if (open) joined.push(open.line);
      open = opensJson(line) ? { line, depth: depthOf(line), lines: 1 } : null;
      if (!open) joined.push(line);
    }
    if (open && open.depth <= 0) {
      joined.push(open.line);
      open = null;
    }
  }
  if (open) joined.push(open.line);
  return joined.join("\n");
}
