import { failureIndex } from "./read-symptom";
import { placeholderKinds } from "./secrets/secret-patterns";

/** Parts of a page that are not visible. Their text ends at the next tag. */
const script = /<(?:script|style|svg)\b[^<]*/gi;
const tag = /<[/!]?[A-Za-z][^<>\n]{0,400}>/g;
/** What terminals and chats put before a line: bullets, boxes, quotes. */
const decoration = /^[\s⎿⏺●•✻✢✶✳·│┃└├╰╭─>*-]{1,24}/u;
const typedAtPrompt = /^ *(?:[❯›>]|[$%#] )/u;
const frame = /^ *(?:at [^\n]*(?:\(|:\d)|File ".*", line \d|\^+|~+\^*|\.\.\. |\d+ ?[|│])/;

const keyword =
  /^ *(?:import|from|export|const|let|var|return|def|class|async|await|if|elif|else|for|while|try|except|catch|finally|raise|throw|with|print|console|logger|log|func|fn|public|private|curl|npm|node|python3?|git)\b(?! ?:)/;
const codeMark = /[=({[;]|:$|=>/;
const codeEnd = /[;{]$|\) ?[{:]$|^ *[)\]}]+[,;]?$/;
const assignment = /^ *[\w.[\]"']+ ?= ?[^=]|^ *\w+\(/;

/** The placeholder of a dropped secret. Its brackets do not indicate code. */
const replaced = new RegExp(`\\[(?:${placeholderKinds})\\]`, "g");

function isCode(text: string, failsAt: number): boolean {
  const line = text.replace(replaced, "secret");
  if (failsAt === 0) return codeEnd.test(line) && !/\{ ?\\?["']/.test(line);
  return (keyword.test(line) && codeMark.test(line)) || codeEnd.test(line) || assignment.test(line);
}

/** A line that may report a failure, and where the words begin that do (-1 if none do). */
export interface TextLine {
  text: string;
  failsAt: number;
}

/** The lines of a paste that may report a failure, without code, stack frames, tags and what was typed at a prompt. */
export function textLines(paste: string): TextLine[] {
  const lines: TextLine[] = [];
  let inFrame = false;
  for (const line of paste.replace(script, " ").replace(tag, " ").split("\n")) {
    const belongsToFrame = inFrame && line.startsWith("  ");
    inFrame = frame.test(line);
    const text = line.replace(decoration, "").trim();
    if (inFrame || belongsToFrame || text === "") continue;
    const failsAt = failureIndex(text);
    if (typedAtPrompt.test(line) ? failsAt !== 0 : isCode(text, failsAt)) continue;
    lines.push({ text, failsAt });
  }
  return lines;
}

/** The longest excerpt, line of it, and start of a line before the failure, in characters. */
const maxExcerpt = 500;
const maxLine = 300;
const maxBefore = 48;
/** The longest excerpt of a text without a known failure, in characters. */
const maxUnknown = 160;

const unknownFailure =
  /\b(?:errors?|exception|fail(?:s|ed|ing|ure)?|unavailable|denied|refused|cannot|can't|couldn't|unable|down|broken|not working|doesn't work|crash\w{0,4}|fehler\w{0,8}|erreur|errore?|erro)\b|ошибка|错误|錯誤|エラー|오류/iu;

/** At most `max` characters, with an ellipsis. Never ends in half a surrogate pair or half a placeholder. */
function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = text.slice(0, max - 1).replace(/\[[^\]]{0,20}$/, "");
  return `${cut.replace(/\p{Cs}$/u, "").trimEnd()}…`;
}

const fromFailure = (line: string, failsAt: number, max: number) =>
  shorten(failsAt > maxBefore ? line.slice(failsAt) : line, max);

/**
 * The part of a paste that explains the error, at most 500 characters: lines that report a failure, from where they do.
 * It has no prompts, code, stack frames or repeated attempts.
 */
export function explainingPart(paste: string): string {
  const excerpt: string[] = [];
  const seen = new Set<string>();
  let unknown = "";
  let length = 0;
  for (const { text, failsAt } of textLines(paste)) {
    if (failsAt < 0) {
      const at = unknown ? -1 : text.search(unknownFailure);
      if (at >= 0) unknown = fromFailure(text, at, maxUnknown);
      continue;
    }
    const part = fromFailure(text, failsAt, maxLine);
    const attempt = part.replace(/\d+/g, "0");
    if (seen.has(attempt) || length + part.length + 1 > maxExcerpt) continue;
    seen.add(attempt);
    excerpt.push(part);
    length += part.length + 1;
  }
  return excerpt.length > 0 ? excerpt.join("\n") : unknown;
}
