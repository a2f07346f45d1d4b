import { foldedModels } from "@/components/charts/heatmap/fold-columns";
import { staleSince } from "@/components/pages/status/verdict";
import { modelOf } from "@/lib/catalog/models";
import { surfaceLabel } from "@/lib/catalog/surfaces";
import type { Heatmap, HeatmapCell } from "@/lib/snapshot/snapshot";
import type { PlaceView } from "@/lib/views/pages/read-place-view";
import { formatCellCount } from "@/lib/words/numbers";
import { formatClock } from "@/lib/words/time";
import { filled, filledLeft, wrapped } from "./columns";
import type { Paint } from "./paint";

const labelColumns = 16;
const cellColumns = 6;
const maxModels = 8;

/** Shades by heat step, so that the heatmap works without color. */
const shades = [" ", " ", "░", "▒", "▓", "█"];

/** People by surface and model in the last 30 minutes, shaded by distance from normal. The requested row and column are marked. */
export function heatmapPart({ snapshot, place }: PlaceView, paint: Paint): string[] {
  const heatmap = snapshot.heatmaps["30m"];
  const { shown, left } = chosenModels(heatmap, place.model);
  const header = (part: 0 | 1) =>
    shown.map(({ id }) => filledLeft(modelWords(id)[part], cellColumns) + mark(id === place.model)).join("");
  const rows = heatmap.surfaces.map((surface) => {
    const isHere = surface.id === place.surface;
    const label = filled(
      `${isHere ? "› " : "  "}${surfaceLabel(surface.id, labelColumns - 2)}`,
      labelColumns,
    );
    const cells = shown.map((model) => cellText(cellOf(heatmap, surface.id, model.id), paint)).join("");
    return `${isHere ? paint.strong(label) : label}${cells}${paint.soft(filledLeft(formatCellCount(surface.people), 6))}`;
  });
  const until = staleSince(snapshot);
  const title = until === null ? "30 minutes" : `30 minutes until ${formatClock(until, "UTC")}`;
  return [
    `${paint.strong(title)} ${paint.soft("by surface and model; ░▒▓█ above normal, ! open outage")}`,
    paint.soft(`${" ".repeat(labelColumns)}${header(0)}`.trimEnd()),
    paint.soft(`${" ".repeat(labelColumns)}${header(1)}${filledLeft("all", 6)}`),
    ...rows,
    ...(left.length > 0
      ? wrapped(`  Also: ${left.map(({ name, people }) => `${name} ${people}`).join(", ")}.`)
      : []),
  ];
}

const mark = (isHere: boolean) => (isHere ? "‹" : " ");

type Axis = Heatmap["models"][number];

/** The models that fit, in catalog order, and the other models that have reports. */
function chosenModels(heatmap: Heatmap, wanted: string | null): { shown: Axis[]; left: Axis[] } {
  const folded = foldedModels(heatmap, wanted, maxModels);
  return {
    shown: heatmap.models.filter(({ id }) => !folded.has(id)),
    left: heatmap.models.filter(({ id, people }) => folded.has(id) && people > 0),
  };
}

/** A model's name over two lines: "Sonnet" and "4.6". */
function modelWords(id: string): readonly [string, string] {
  const [family = "", ...rest] = modelOf(id).name.split(" ");
  return [family, rest.join(" ")];
}

const cellOf = ({ cells }: Heatmap, surface: string, model: string) =>
  cells.find((cell) => cell.surface === surface && cell.model === model);

function cellText(cell: HeatmapCell | undefined, paint: Paint): string {
  if (!cell || cell.people === 0) return `${paint.soft(filledLeft("·", cellColumns))} `;
  const { heat, people, level } = cell;
  const shade = shades[Math.min(shades.length - 1, heat)] ?? " ";
  const isFailing = level === "outage";
  const figure = `${filledLeft(formatCellCount(people), cellColumns - 2)}${isFailing ? "!" : ""}`;
  return ` ${paint.shade(heat, shade)}${paint.heat(heat, figure)}${isFailing ? "" : " "}`;
}
