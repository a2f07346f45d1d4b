const escapeCode = String.fromCharCode(27);
/** A terminal control sequence: color, cursor, or the URL of a link. Never includes the first letter of a word. */
const terminalSequence = new RegExp(
  `${escapeCode}(?:\\[(?:[0-9;:?]{1,24}[A-HJKSTfhlmnsu]|m|[A-HJKST](?![A-Z0-9]))|\\][^\\p{Cc}]*(?:${String.fromCharCode(7)}|${escapeCode}\\\\)?)`,
  "gu",
);

/** NUL and other control characters, lone surrogates, and invisible formatting characters. */
const invisible = /(?![\t\n])[\p{Cc}\p{Cs}\p{Cf}]/gu;

/**
 * Pasted text as lines of visible characters: no control characters, terminal colors or lone surrogates, and nothing
 * invisible that could hide a secret. Lines end in "\n", blanks are spaces, and apostrophes are straight.
 */
export const plainText = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(terminalSequence, "")
    .replace(invisible, "")
    .replace(/[^\S\n]/g, " ")
    .replace(/[‘’]/g, "'");

/** The most lines of one JSON value. */
const jsonLines = 40;

const opensJson = (line: string) => /^ *[[{] *$|\{ *\\?["']|["'] *: *[[{] *$/.test(line);

const continues = (before: string, line: string) =>
  /^(?: |["'{}[\],])/.test(line) || /[,:{[] *$/.test(before);

function depthOf(line: string): number {
  let depth = 0;
  for (const character of line) {
    if (character === "{" || character === "[") depth += 1;
    if (character === "}" || character === "]") depth -= 1;
  }
  return depth;
}

/** Whether a terminal wrapped inside a key, an ID or a type name. Ordinary text wraps between words. */
const cutWithin = (before: string, after: string) =>
  /[^A-Za-z]$/.test(before) ||
  /^[^A-Za-z]/.test(after) ||
  /[\d_]\w{0,40}$/.test(before) ||
  /^\w{0,40}[\d_]/.test(after);

const joinLines = (before: string, after: string) =>
  before + (before.endsWith(" ") || !cutWithin(before, after.trimStart()) ? " " : "") + after.trimStart();

/** Puts wrapped or indented JSON back on one line. */
export function joinJson(text: string): string {
  const joined: string[] = [];
  let open: { line: string; depth: number; lines: number } | null = null;
  for (const line of text.split("\n")) {
    if (open && open.lines < jsonLines && continues(open.line, line)) {
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
