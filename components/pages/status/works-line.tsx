import { modelOf } from "@/lib/catalog/models";
import { surfaceOf } from "@/lib/catalog/surfaces";
import type { Works } from "@/lib/snapshot/snapshot";

/** The name of a cell: "Sonnet 5 in Claude Code", "claude.ai". */
export function cellName(surface: string, model: string): string {
  if (model === "not-sure") return surfaceOf(surface).name;
  if (surface === "not-sure") return modelOf(model).name;
  return `${modelOf(model).name} in ${surfaceOf(surface).name}`;
}

/** "Sonnet 5 in Claude Code (46 of 52 reports) · claude.ai (5 of 6)"; null without “works” votes. */
export const describeWorking = (works: readonly Works[]): string | null =>
  works
    .map(({ surface, model, works: people, of }, index) => {
      return `${cellName(surface, model)} (${people}\u00a0of\u00a0${of}${index === 0 ? " reports" : ""})`;
    })
    .join(" · ") || null;

/** What still works, according to users; nothing without “works” votes. */
export function WorksLine({ works }: { works: readonly Works[] }) {
  const words = describeWorking(works);
  return words ? (
    <p className="mt-4 text-pretty">
      <strong className="mr-2.5 font-semibold text-works">Still working:</strong>
      {words}
    </p>
  ) : null;
}
