import { families, type ModelId, modelIds } from "@/lib/catalog/models";

/** A family in a text, with the versions that belong to it. */
interface Naming {
  family: string;
  versions: string[];
  /** Index in the run. */
  at: number;
}

/**
 * The models that a text names by family and version, in catalog order, in any style of the status page:
 * "Opus 4.6/4.7", "Opus and Sonnet 4.6", "Sonnet 3.5 and 3.7", "Claude 4, 4.5 Sonnet and 4.5 Haiku", "Sonnet 4.0".
 * A family alone ("New chats defaulting to Claude Opus") names no model. Models outside the catalog are left out.
 */
export function modelsIn(text: string): ModelId[] {
  const named = new Set(runsOf(wordsOf(text)).flatMap(namedByRun));
  return modelIds.filter((id) => named.has(id));
}

/** The model IDs in a run of model words, in the catalog or not. */
function namedByRun(run: readonly Word[]): string[] {
  const words = run.filter((word) => word.kind !== "filler");
  const namings = withSharedVersions(withOwnVersions(words), words[0]?.kind === "version");
  return namings.flatMap(({ family, versions }) =>
    versions.map((version) => `${family}-${version.replace(".", "-")}`),
  );
}

/** The runs of a text that consist only of families, versions and words between them. */
function runsOf(words: readonly Word[]): Word[][] {
  const runs: Word[][] = [[]];
  for (const word of words) {
    if (word.kind === "other") runs.push([]);
    else runs.at(-1)?.push(word);
  }
  return runs;
}

/** Assigns each version to its family: "4.5 Sonnet" if the run begins with a version, otherwise "Sonnet 4.5". */
function withOwnVersions(words: readonly Word[]): Naming[] {
  const namings = words.flatMap((word, at): Naming[] =>
    word.kind === "family" ? [{ family: word.text, versions: [], at }] : [],
  );
  const versionFirst = words[0]?.kind === "version";
  words.forEach((word, at) => {
    if (word.kind !== "version") return;
    const before = namings.findLast((naming) => naming.at < at);
    const after = namings.find((naming) => naming.at > at);
    const touchesBefore = before?.at === at - 1;
    const touchesAfter = after?.at === at + 1;
    const owner = versionFirst
      ? touchesBefore && !touchesAfter
        ? before
        : (after ?? before)
      : touchesAfter && !touchesBefore
        ? after
        : before;
    owner?.versions.push(word.text);
  });
  return namings;
}

/** A family without a version takes that of its neighbor: "Opus and Sonnet 4.6", "4.5 Sonnet and Haiku". */
function withSharedVersions(namings: readonly Naming[], versionFirst: boolean): Naming[] {
  const order = versionFirst ? [...namings] : namings.toReversed();
  const full: Naming[] = [];
  for (const naming of order) {
    const versions = naming.versions.length > 0 ? naming.versions : (full.at(-1)?.versions ?? []);
    full.push({ ...naming, versions });
  }
  return full;
}

const quantifiers = new Set(
  "all many multiple several most various different numerous some other certain across".split(" "),
);
/** "These models" refers to models that the text names. */
const pointing = new Set(
  "the these those both two three four following affected impacted language".split(" "),
);
/** "The models page" is not about models. */
const nounsAfterModels = new Set("api endpoint endpoints page list picker selector dropdown menu".split(" "));
const eachOne = new Set(["every", "any", "each", "one"]);

/** Whether a text mentions several models without naming them: "across many models", "Claude models". */
export function mentionsManyModels(text: string): boolean {
  const words = wordsOf(text);
  return words.some((word, at) => {
    if (word.text !== "models" && word.text !== "model") return false;
    if (nounsAfterModels.has(words[at + 1]?.text ?? "")) return false;
    const before = words[at - 1]?.text ?? "";
    if (word.text === "model")
      return eachOne.has(before) && (before !== "one" || words[at - 2]?.text === "than");
    const run = modelWordsBefore(words, at);
    if (run.some((one) => one.kind === "family" || one.kind === "version"))
      return namedByRun(run).length === 0;
    if (words.slice(Math.max(0, at - 3), at).some((one) => quantifiers.has(one.text))) return true;
    return !pointing.has(before);
  });
}

/** The words of model names directly before an index: "Opus 4.6 and Sonnet 4.6" before "models". */
function modelWordsBefore(words: readonly Word[], at: number): Word[] {
  const start = words.findLastIndex((word, index) => index < at && word.kind === "other") + 1;
  return words.slice(start, at);
}

const family = families.join("|");
const familyWord = new RegExp(`^(${family})(?:es|s)?$`);
const familyAndDigit = new RegExp(`(${family})(\\d)`, "g");
const joins = new Set([",", "/", "&", "+", "–", "and", "or", "plus"]);
const fillers = new Set(["claude", "claude's", "model", "models", "both", "(", ")"]);
/** Before one of these, a whole number is a count or a time, not a version: "5 minutes", "5 other models". */
const unitAfterCount =
  /^(am|pm|utc|pt|p[ds]t|st|nd|rd|th|min|mins|minutes?|hours?|days?|percent|times|of|more|other|users?|customers?|regions?|requests?)$/;

/** A word or mark of a text: part of a model name (`family`, `version`), a word between them, or anything else. */
export interface Word {
  kind: "family" | "version" | "join" | "filler" | "other";
  /** In lower case. A family is in the singular; a version is written as in the catalog ("4.0" is "4"). */
  text: string;
}

/** The words of a text. A model ID such as "claude-opus-4-6-20260205" reads as "claude opus 4.6". */
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
  if (version && (version[2] || familyWord.test(before) || !unitAfterCount.test(next))) {
    return { kind: "version", text: `${version[1]}${version[2] === ".0" ? "" : (version[2] ?? "")}` };
  }
  // "Mythos Preview" has no number; its version is a word.
  if (word === "preview" && before === "mythos") return { kind: "version", text: word };
  if (joins.has(word)) return { kind: "join", text: word };
  return { kind: fillers.has(word) ? "filler" : "other", text: word };
}
