import type { Heatmap } from "@/lib/snapshot/snapshot";

/** A column that is folded away, and a cell of it, until the heatmap's switch is on. Written out for Tailwind. */
export const foldedColumn = "hidden group-has-checked/heatmap:table-column";
export const foldedCell = "hidden group-has-checked/heatmap:table-cell";

/** Shows the columns that are folded away. A check box, so it needs no script. */
export function FoldSwitch({ folded }: { folded: Heatmap["models"] }) {
  const models = folded.length === 1 ? "1 more model" : `${folded.length} more models`;
  const reported = folded.filter(({ people }) => people > 0).length;
  return (
    <label
      title={folded.map(({ name }) => name).join(", ")}
      className="relative mb-1 inline-flex min-h-11 cursor-pointer items-center text-sm worded has-focus-visible:outline-2 has-focus-visible:outline-offset-2 sm:min-h-9"
    >
      <input
        type="checkbox"
        className="absolute inset-0 size-full cursor-pointer appearance-none opacity-0"
      />
      <span className="group-has-checked/heatmap:hidden">
        Show {models} ({reported === 0 ? "no reports" : `${reported} with reports`})
      </span>
      <span className="hidden group-has-checked/heatmap:inline">Show fewer models</span>
    </label>
  );
}
