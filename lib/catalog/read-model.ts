import type { Found } from "./found";
import { type FamilyId, type ModelId, models } from "./models";

const families = "opus|sonnet|haiku|fable|mythos";
/** `claude-3-5-sonnet-20241022`, `Claude 3.7 Sonnet`, `claude-4-opus` */
const versionFirst = new RegExp(
  `claude[-_ ]v?(\\d)(?:[-_. ](\\d))?[-_ ](${families})(?:[-_ ]v\\d)?(?![A-Za-z])`,
  "gi",
);
/** `claude-opus-4-6-20260105`, `claude-sonnet-4@20250514`, `Opus 4.6`, `sonnet-5[1m]` */
const familyFirst = new RegExp(
  `(?<![A-Za-z])(${families})[-_ ]?v?(\\d)(?:[-_.](\\d{1,2})(?!\\d))?(?!\\d)`,
  "gi",
);
const familyOnly = new RegExp(`(?<![A-Za-z])(${families})(?![A-Za-z])`, "gi");
/** `"model":"…"`, `model=…`, `--model …`, `/model …` */
const asked = /model(?:[_ -]?(?:id|name))?["'\\]{0,3} ?[:= ] ?["'\\]{0,3}([^\s"'\\,;)}]{3,120})/gi;
/** A model that is only recommended: "switch to Sonnet". */
const instead =
  /(?:switch(?:ed|ing)?|fall(?:s|en|ing)? ?back|fell back|chang(?:e|ed|ing)|downgrad(?:e|ed|ing)) (?:over )?to [^.·\n]{0,40}/gi;

const known = new Set<string>(models.map((model) => model.id));
const isModel = (id: string): id is ModelId => known.has(id);

function idOf(family: string, major: string, minor: string | undefined): string {
  return `${family.toLowerCase()}-${major}${minor && minor !== "0" ? `-${minor}` : ""}`;
}

/** The models named with their version, each once; ids that the catalog has not are among them. */
function named(text: string): { ids: string[]; rest: string } {
  const ids = new Set<string>();
  const rest = text
    .replace(versionFirst, (_, major: string, minor: string | undefined, family: string) => {
      ids.add(idOf(family, major, minor));
      return " ";
    })
    .replace(familyFirst, (_, family: string, major: string, minor: string | undefined) => {
      ids.add(idOf(family, major, minor));
      return " ";
    });
  return { ids: [...ids], rest };
}

function newestOf(family: string): ModelId | null {
  const id: FamilyId | undefined = models.find((model) => model.family === family.toLowerCase())?.family;
  return models.find((model) => model.family === id && model.current)?.id ?? null;
}

/**
 * The model of which an error speaks. Guessed where only its family is named (then the newest of it), or where
 * several are and one was asked for. Null where none is named, where several are, or where the catalog lacks it.
 */
export function readModel(text: string): Found<ModelId> | null {
  const speaking = text.replace(instead, " ");
  const { ids, rest } = named(speaking);
  const [only] = ids;
  if (only && ids.length === 1) return isModel(only) ? { id: only, guessed: false } : null;
  if (ids.length > 1) {
    const wanted = new Set([...speaking.matchAll(asked)].flatMap((match) => named(match[1] ?? "").ids));
    const [one] = wanted;
    return one && wanted.size === 1 && isModel(one) ? { id: one, guessed: true } : null;
  }
  const mentioned = new Set([...rest.matchAll(familyOnly)].map((match) => (match[1] ?? "").toLowerCase()));
  const [family] = mentioned;
  const id = family && mentioned.size === 1 ? newestOf(family) : null;
  return id ? { id, guessed: true } : null;
}
