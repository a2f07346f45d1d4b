import { aliases, families, familyAliases, isModelId, type ModelId, models } from "@/lib/catalog/models";
import type { SurfaceId } from "@/lib/catalog/surfaces";
import type { Found } from "./read-surface";

const family = families.join("|");
/** `claude-3-5-sonnet-20241022`, `Claude 3.7 Sonnet`, `claude-4-opus` */
const versionFirst = new RegExp(
  `claude[-_ ]v?(\\d)(?:[-_. ](\\d))?[-_ ](${family})(?:[-_ ]v\\d)?(?![A-Za-z])`,
  "gi",
);
/** `claude-opus-4-6-20260105`, `claude-sonnet-4@20250514`, `Opus 4.6`, `sonnet-5[1m]`, `opus-5-5-fast` */
const familyFirst = new RegExp(
  `(?<![A-Za-z])(${family})[-_ ]?v?(\\d)(?:[-_.](\\d{1,2})(?!\\d|m(?![A-Za-z])))?(?!\\d)`,
  "gi",
);
/** Copilot's ids, without a separator: `claude-opus-41`, `claude-sonnet-45-thinking` */
const unseparated = new RegExp(`claude-(${family})-([1-9])([1-9])(?![\\d%])`, "gi");
/** The only model whose version is a word. */
const preview = /(?<![A-Za-z])mythos[-_ ]preview(?![A-Za-z])/gi;
/** A name without a version: `opus`, `sonnet[1m]`, `opusplan`. */
const bareName = new RegExp(`(?<![A-Za-z])(opusplan|${family})(?![A-Za-z])`, "gi");
/** `"model":"…"`, `model=…`, `--model …`, `/model …` */
const selected = /model(?:[_ -]?(?:id|name))?["'\\]{0,3} ?[:= ] ?["'\\]{0,3}([^\s"'\\,;)}]{3,120})/gi;
/** `best` is a common word, so it is an alias only where a model is selected: `--model best`, `"model":"best"`. */
const selectsBest = /(?:\/model |--model[ =]|model["'\\]{1,3} ?: ?["'\\]{1,3}|model=)(best)(?![\w-])/i;
/** A model that is only suggested: "switch to Sonnet". */
const suggested =
  /(?:switch(?:ed|ing)?|fall(?:s|en|ing)? ?back|fell back|chang(?:e|ed|ing)|downgrad(?:e|ed|ing)) (?:over )?to [^.·\n]{0,40}/gi;

function idOf(family: string, major: string, minor: string | undefined): string {
  return `${family.toLowerCase()}-${major}${minor && minor !== "0" ? `-${minor}` : ""}`;
}

/** The models that are named with their version, each once, even if the catalog lacks them. */
function named(text: string): { ids: string[]; rest: string } {
  const ids = new Set<string>();
  const found = (family: string, major: string, minor: string | undefined) => {
    ids.add(idOf(family, major, minor));
    return " ";
  };
  const rest = text
    .replace(preview, () => {
      ids.add("mythos-preview");
      return " ";
    })
    .replace(versionFirst, (_, major: string, minor: string | undefined, family: string) =>
      found(family, major, minor),
    )
    .replace(unseparated, (_, family: string, major: string, minor: string) => found(family, major, minor))
    .replace(familyFirst, (_, family: string, major: string, minor: string | undefined) =>
      found(family, major, minor),
    );
  return { ids: [...ids], rest };
}

/** The model that a bare name means on a surface: its alias, or the newest of the family. */
function modelOfName(name: string, surface: SurfaceId | null): ModelId | null {
  const wanted = familyAliases[name] ?? name;
  const alias = aliases.find((one) => one.alias === wanted && (!one.surface || one.surface === surface));
  return alias?.model ?? models.find((model) => model.family === wanted && model.current)?.id ?? null;
}

/**
 * The model that an error on a surface names. It is a guess if there is only a bare name, or if several models are named
 * and one of them was selected. Null if no model is named, if several are, or if the catalog lacks it.
 */
export function readModel(text: string, surface: SurfaceId | null): Found<ModelId> | null {
  const withoutSuggestions = text.replace(suggested, " ");
  const { ids, rest } = named(withoutSuggestions);
  const [only] = ids;
  if (only && ids.length === 1) return isModelId(only) ? { id: only, guessed: false } : null;
  if (ids.length > 1) {
    const wanted = new Set(
      [...withoutSuggestions.matchAll(selected)].flatMap((match) => named(match[1] ?? "").ids),
    );
    const [one] = wanted;
    return one && wanted.size === 1 && isModelId(one) ? { id: one, guessed: true } : null;
  }
  const mentioned = new Set([...rest.matchAll(bareName)].map((match) => (match[1] ?? "").toLowerCase()));
  if (mentioned.size === 0 && selectsBest.test(rest)) mentioned.add("best");
  const [name] = mentioned;
  const id = name && mentioned.size === 1 ? modelOfName(name, surface) : null;
  return id ? { id, guessed: true } : null;
}
