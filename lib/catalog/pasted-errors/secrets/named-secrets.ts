import { matchAt, type NamedPlace, namedPlaces, type Sign } from "./name-signs";
import { mayBeSecret, plainWords, secretNamed, secretWord } from "./secret-names";
import type { Dropped, SecretKind } from "./secret-patterns";
import { isReplaced, valueAt } from "./secret-values";

/** What must come before a name, for weak signs. */
const needed: Partial<Record<Sign, RegExp>> = {
  element: /<(?:[\w-]{1,20}:)?$|<[^<>\n]{0,80}\b(?:name|key|id)=["']$/,
  column: /[|│┃] *$/,
  part: /\bname="$/,
};
/** Where a command or a file sets a name to a value without a sign. */
const setting = /(?:^|[\s;&])(?:ENV|ARG|setenv|setx|set(?: -{1,2}\w{1,10})?|config set|define) +$/;
/** Names with a value but without a sign: "password …". */
const withoutSign = /^(?:requirepass|masterauth|pwd?|passwd|pass(?:word|wort|phrase|code)|kennwort)$/i;
/** A name in the style of a program: `DB_PASS`, `apiKey`, `user.password`, `TOKEN`. */
const ofProgram = /_|\.\w|\p{Ll}\p{Lu}|^[\p{Lu}\p{N}]{2,}$/u;
/** "with the token …", "user jane pass …" */
const introduced =
  /\b(?:with|using|used|use|my|sent|typed|entered|pasted|tried) (?:(?:the|my|our|an?|new|old|api|access|auth|this) ){0,3}$|\b(?:user|login|username|account) [\w.-]+ +$/i;
/** "… was refused" */
const happenedTo =
  / {1,4}[^\s"'`,;]{1,100} (?:was|is|were|has been|got|isn't|wasn't) (?:not |no longer )?(?:refused|rejected|denied|revoked|expired|invalid|leaked|wrong|incorrect|accepted|valid|blocked|disabled)/y;
const inQuotes = / {1,4}["'`“«][^"'`]{4}/y;
/** A word, and the quote before it. */
const wordHere = /\s*["'`]?([\p{L}\p{N}'-]*)/uy;

const plainWordAt = (text: string, at: number) =>
  plainWords.has((matchAt(wordHere, text, at)?.[1] ?? "").toLowerCase());

/** Whether a value follows a name without a sign: of an option, a setting, or in a sentence. */
function followsBlank(text: string, { name, after }: NamedPlace, last: string): boolean {
  if (last.startsWith("-")) return !/^ +-/.test(text.slice(after, after + 8));
  const before = name.slice(0, -last.length);
  if (setting.test(before)) return true;
  if (matchAt(inQuotes, text, after)) return true;
  if (plainWordAt(text, after)) return false;
  if (withoutSign.test(last) || ofProgram.test(last) || introduced.test(before)) return true;
  return matchAt(happenedTo, text, after) !== null;
}

/** The kind of secret after this name and sign. Null if it is not secret. */
function kindBehind(text: string, place: NamedPlace): SecretKind | null {
  const { name, sign, written, from, after } = place;
  const last = name.slice(name.lastIndexOf(" ") + 1);
  const isClear = sign === "spoken" || written.includes("=") || (sign === "blank" && last.startsWith("-"));
  const kind = secretNamed(name) ?? (isClear ? mayBeSecret(last) : null);
  if (kind === null || (text[place.to] === "]" && isReplaced(text, from - 1))) return null;
  if (needed[sign]?.test(text.slice(Math.max(0, from - 100), from)) === false) return null;
  if (sign === "spoken") return plainWordAt(text, after) ? null : kind;
  return sign !== "blank" || followsBlank(text, place, last) ? kind : null;
}

/**
 * Finds values after names that indicate a secret, as settings, programs and sentences write them. The value does not
 * have to look like a secret.
 */
export function namedSecrets(text: string): Dropped[] {
  const drops: Dropped[] = [];
  let lastRun = { from: 0, to: 0 };
  for (const place of namedPlaces(text, secretWord)) {
    const kind = kindBehind(text, place);
    if (!kind) continue;
    const inElement = place.sign === "element";
    // A run inside a run that is dropped already would end at the same position.
    const enclosed = place.after > lastRun.from && place.after < lastRun.to;
    const found = valueAt(
      text,
      place.after,
      place.name,
      inElement ? "element" : enclosed ? "enclosed" : "any",
    );
    if (!found) continue;
    if (found.isRun && !inElement) lastRun = { from: place.after, to: found.to };
    drops.push({ from: found.from, to: found.to, kind, instead: `[${kind}]` });
  }
  return drops;
}
