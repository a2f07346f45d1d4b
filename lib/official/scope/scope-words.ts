import { families } from "@/lib/catalog/models";

const family = families.join("|");
const familyWord = new RegExp(`^(${family})(?:es|s)?$`);
const familyAndDigit = new RegExp(`(${family})(\\d)`, "g");
const joins = new Set([",", "/", "&", "+", "–", "and", "or", "plus"]);
const fillers = new Set(["claude", "claude's", "model", "models", "both", "(", ")"]);
/** After a whole number these make it a count or a time of day, not a version: "5 minutes", "5 other models". */
const counted =
  /^(am|pm|utc|pt|p[ds]t|st|nd|rd|th|min|mins|minutes?|hours?|days?|percent|times|of|more|other|users?|customers?|regions?|requests?)$/;

/** A word or mark of a text: of a model's name (`family`, `version`), what may stand between, or anything else. */
export interface Word {
  kind: "family" | "version" | "join" | "filler" | "other";
  /** Lower case; a family in the singular, a version as the catalog has it ("4.0" is "4"). */
  text: string;
}

/** The words of a text; model ids such as "claude-opus-4-6-20260205" read as "claude opus 4.6". */
export function wordsOf(text: string): Word[] {
  const plain = text
    .toLowerCase()
    .replace(/-\d{8}\b/g, " ")
    .replace(/(\d)-(\d)(?!\d)/g, "$1.$2")
    .replace(familyAndDigit, "$1 $2")
    .replace(/-/g, " ");
  const texts = plain.match(/v?\d+(?:[.:]\d+)*[a-z%]*|[a-z][a-z0-9']*(?:\.[a-z0-9]+)*|[^\s\w]/g) ?? [];
  return texts.map((word, at) => classify(word, texts[at - 1] ?? "", texts[at + 1] ?? ""));
}

function classify(word: string, before: string, next: string): Word {
  const named = familyWord.exec(word)?.[1];
  if (named) return { kind: "family", text: named };
  const version = /^v?(\d)(\.\d)?$/.exec(word);
  if (version && (version[2] || familyWord.test(before) || !counted.test(next))) {
    return { kind: "version", text: `${version[1]}${version[2] === ".0" ? "" : (version[2] ?? "")}` };
  }
  // "Mythos Preview" has no number; its version is a word.
  if (word === "preview" && before === "mythos") return { kind: "version", text: word };
  if (joins.has(word)) return { kind: "join", text: word };
  return { kind: fillers.has(word) ? "filler" : "other", text: word };
}
