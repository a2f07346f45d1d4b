import { spokenLines } from "./spoken-lines";

/** The most that is kept of an error, of one of its lines, and of a line before the failure is spoken of (characters). */
const maxKept = 500;
const maxOfLine = 300;
const maxBefore = 48;
/** The most that is kept of a text that speaks of no known failure (characters). */
const maxUnknown = 160;

const unknownFailure =
  /\b(?:errors?|exception|fail(?:s|ed|ing|ure)?|unavailable|denied|refused|cannot|can't|couldn't|unable|down|broken|not working|doesn't work|crash\w{0,4}|fehler\w{0,8}|erreur|errore?|erro)\b|ошибка|错误|錯誤|エラー|오류/iu;

/** At most so many characters, ended by an ellipsis; never half a pair of surrogates or half a placeholder. */
function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1).replace(/\[[^\]]{0,20}$/, "");
  return `${cut.replace(/\p{Cs}$/u, "").trimEnd()}…`;
}

const fromFailure = (line: string, failsAt: number, most: number) =>
  shorten(failsAt > maxBefore ? line.slice(failsAt) : line, most);

/**
 * The part of a paste that explains the error, at most 500 characters: the lines that speak of a failure, from where
 * they do. What was asked, code, stack frames, repeated attempts and all else is left out.
 */
export function explainingPart(paste: string): string {
  const kept: string[] = [];
  const seen = new Set<string>();
  let unknown = "";
  let length = 0;
  for (const { text, failsAt } of spokenLines(paste)) {
    if (failsAt < 0) {
      const at = unknown ? -1 : text.search(unknownFailure);
      if (at >= 0) unknown = fromFailure(text, at, maxUnknown);
      continue;
    }
    const part = fromFailure(text, failsAt, maxOfLine);
    const attempt = part.replace(/\d+/g, "0");
    if (seen.has(attempt) || length + part.length + 1 > maxKept) continue;
    seen.add(attempt);
    kept.push(part);
    length += part.length + 1;
  }
  return kept.length > 0 ? kept.join("\n") : unknown;
}
