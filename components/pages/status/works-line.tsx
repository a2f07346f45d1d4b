import { modelOf } from "@/lib/catalog/models";
import { surfaceOf } from "@/lib/catalog/surfaces";
import type { Works } from "@/lib/snapshot/snapshot";

/** A cell in words: "Sonnet 5 in Claude Code", "claude.ai web". */
export function cellInWords(surface: string, model: string): string {
  if (model === "not-sure") return surfaceOf(surface).name;
  if (surface === "not-sure") return modelOf(model).name;
  return `${modelOf(model).name} in ${surfaceOf(surface).name}`;
}

/** "Sonnet 5 in Claude Code (46 of 52 say so) · claude.ai web (5 of 6)"; null when nobody says so of anything. */
export const worksInWords = (works: readonly Works[]): string | null =>
  works
    .map(({ surface, model, works: people, of }, index) => {
      return `${cellInWords(surface, model)} (${people}\u00a0of\u00a0${of}${index === 0 ? " say so" : ""})`;
    })
    .join(" · ") || null;

/** What still works, by people who say so; nothing when nobody does. */
export function WorksLine({ works }: { works: readonly Works[] }) {
  const words = worksInWords(works);
  return words ? (
    <p className="mt-4 text-pretty">
      <strong className="mr-2.5 font-semibold text-works">Works now</strong>
      {words}
    </p>
  ) : null;
}
