import { namedByRun } from "./scope-models";
import { type Word, wordsOf } from "./scope-words";

const quantifiers = new Set(
  "all many multiple several most various different numerous some other certain across".split(" "),
);
/** "these models" points back to models that were named. */
const pointing = new Set(
  "the these those both two three four following affected impacted language".split(" "),
);
/** "the models page" is no model. */
const parts = new Set("api endpoint endpoints page list picker selector dropdown menu".split(" "));
const eachOne = new Set(["every", "any", "each", "one"]);

/** Whether a text speaks of models in the plural without naming them: "across many models", "Claude models". */
export function speaksOfMany(text: string): boolean {
  const words = wordsOf(text);
  return words.some((word, at) => {
    if (word.text !== "models" && word.text !== "model") return false;
    if (parts.has(words[at + 1]?.text ?? "")) return false;
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

/** The words of a model's name that lead up to here: "Opus 4.6 and Sonnet 4.6" before "models". */
function modelWordsBefore(words: readonly Word[], at: number): Word[] {
  const start = words.findLastIndex((word, index) => index < at && word.kind === "other") + 1;
  return words.slice(start, at);
}
