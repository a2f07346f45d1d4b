import { type ModelId, modelIds } from "@/lib/catalog/models";
import { type Word, wordsOf } from "./scope-words";

/** A family as a text names it, with the versions that belong to it. */
interface Naming {
  family: string;
  versions: string[];
  /** Where in the run it stands. */
  at: number;
}

/**
 * The models that a text names by family and version, in the catalog's order, in any of the official page's styles:
 * "Opus 4.6/4.7", "Opus and Sonnet 4.6", "Sonnet 3.5 and 3.7", "Claude 4, 4.5 Sonnet and 4.5 Haiku", "Sonnet 4.0".
 * A family alone ("New chats defaulting to Claude Opus") names no model, and one that the catalog lacks is left out.
 */
export function modelsIn(text: string): ModelId[] {
  const named = new Set(runsOf(wordsOf(text)).flatMap(namedByRun));
  return modelIds.filter((id) => named.has(id));
}

/** The ids that a stretch of model words names, of the catalog or not. */
export function namedByRun(run: readonly Word[]): string[] {
  const words = run.filter((word) => word.kind !== "filler");
  const namings = lent(attached(words), words[0]?.kind === "version");
  return namings.flatMap(({ family, versions }) =>
    versions.map((version) => `${family}-${version.replace(".", "-")}`),
  );
}

/** The stretches of a text that are nothing but families, versions and what stands between them. */
function runsOf(words: readonly Word[]): Word[][] {
  const runs: Word[][] = [[]];
  for (const word of words) {
    if (word.kind === "other") runs.push([]);
    else runs.at(-1)?.push(word);
  }
  return runs;
}

/** Gives each version to its family: "4.5 Sonnet" where the run begins with a version, else "Sonnet 4.5". */
function attached(words: readonly Word[]): Naming[] {
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

/** A family without a version shares its neighbour's: "Opus and Sonnet 4.6", "4.5 Sonnet and Haiku". */
function lent(namings: readonly Naming[], versionFirst: boolean): Naming[] {
  const order = versionFirst ? [...namings] : namings.toReversed();
  const full: Naming[] = [];
  for (const naming of order) {
    const versions = naming.versions.length > 0 ? naming.versions : (full.at(-1)?.versions ?? []);
    full.push({ ...naming, versions });
  }
  return full;
}
