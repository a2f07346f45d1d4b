import { surfaceLabel } from "@/lib/catalog/surfaces";
import type { HeatmapCell as Cell, Heatmap } from "@/lib/snapshot/snapshot";
import { cellCount, grouping } from "@/lib/words/people-words";
import { AxisHeader } from "./axis-header";
import { foldedModels } from "./fold-columns";
import { FoldSwitch, foldedCell, foldedColumn } from "./fold-switch";
import { HeatKey } from "./heat-key";
import { HeatmapCell } from "./heatmap-cell";

/** What a link of the heatmap changes of what the page is narrowed to. */
export interface Narrowing {
  surface?: string | null;
  model?: string | null;
}
export type HrefFor = (change: Narrowing) => string;

const windowWords: Record<Heatmap["window"], string> = {
  "30m": "in the last 30 minutes",
  "2h": "in the last 2 hours",
  "24h": "in the last 24 hours",
  outage: "during the outage",
};

/** So `maxColumns` fit a phone of 360 px; longer counts, and columns that are unfolded, scroll in the table's own box. */
const nameRem = 5.75;
const maxNameLength = 14;
const columnRem = { short: 1.5, long: 2.125 };

/**
 * People by surface and model, shaded by how unusual. More models than fit are folded behind a switch. `filter` is what the page is narrowed to, `hrefFor` the address
 * narrowed otherwise. `stale`: our own data is too old to call anything unusual, so that only the counts stand.
 */
export function HeatmapTable(props: {
  heatmap: Heatmap;
  filter: { surface: string | null; model: string | null };
  hrefFor: HrefFor;
  stale?: boolean;
}) {
  const { heatmap, filter, hrefFor, stale = false } = props;
  const { surfaces, models, cells, people, window } = heatmap;
  const longest = Math.max(...[...models, ...surfaces].map((axis) => cellCount(axis.people).length), 1);
  const folded = foldedModels(heatmap, filter.model);
  const widthOf = (columns: number) =>
    `${nameRem + (columns + 1) * columnRem[longest > 3 ? "long" : "short"]}rem`;
  const byPlace = new Map<string, Cell>(cells.map((cell) => [`${cell.surface} ${cell.model}`, cell]));
  const total = "p-0 text-center font-mono text-soft tabular-nums text-[0.75rem]";
  return (
    <div className="group/heatmap @container">
      {folded.size > 0 && <FoldSwitch folded={models.filter(({ id }) => folded.has(id))} />}
      <div className="relative -mx-0.5 overflow-x-auto overscroll-x-contain">
        <table
          className="w-full min-w-(--folded) table-fixed border-separate border-spacing-[2px] text-[0.75rem] group-has-checked/heatmap:min-w-(--unfolded) @lg:text-label"
          style={{
            "--folded": widthOf(models.length - folded.size),
            "--unfolded": widthOf(models.length),
          }}
        >
          <caption className="sr-only">
            People reporting {windowWords[window]} by surface and model, shaded by how unusual that is
          </caption>
          <colgroup>
            <col className="w-[5.75rem] @lg:w-[7.25rem]" />
            {models.map(({ id }) => (
              <col key={id} className={folded.has(id) ? foldedColumn : undefined} />
            ))}
            <col className="w-8.5 @lg:w-12" />
          </colgroup>
          <thead>
            <tr>
              <th scope="col" className="sticky left-0 z-10 bg-paper p-0">
                <span className="sr-only">Surface</span>
              </th>
              {models.map(({ id, name }) => (
                <AxisHeader
                  key={id}
                  scope="col"
                  folded={folded.has(id)}
                  name={name}
                  chosen={filter.model === id}
                  href={hrefFor({ model: filter.model === id ? null : id })}
                />
              ))}
              <th scope="col" className="p-0 pb-1 align-bottom font-normal text-soft">
                <span className="inline-block py-1 align-bottom leading-4">all</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {surfaces.map((surface) => (
              <tr key={surface.id}>
                <AxisHeader
                  scope="row"
                  name={surface.name}
                  label={surfaceLabel(surface.id, maxNameLength)}
                  chosen={filter.surface === surface.id}
                  href={hrefFor({ surface: filter.surface === surface.id ? null : surface.id })}
                />
                {models.map((model) => (
                  <HeatmapCell
                    key={model.id}
                    cell={byPlace.get(`${surface.id} ${model.id}`) ?? null}
                    place={`${surface.name} on ${model.name}`}
                    chosen={filter.surface === surface.id && filter.model === model.id}
                    href={hrefFor({ surface: surface.id, model: model.id })}
                    stale={stale}
                    folded={folded.has(model.id)}
                  />
                ))}
                <Total people={surface.people} className={total} />
              </tr>
            ))}
            <tr>
              <th
                scope="row"
                className="sticky left-0 z-10 bg-paper p-0 pt-1.5 text-left font-normal text-soft"
              >
                all
              </th>
              {models.map((model) => (
                <Total
                  key={model.id}
                  people={model.people}
                  className={`pt-1.5 ${total} ${folded.has(model.id) ? foldedCell : ""}`}
                />
              ))}
              <Total people={people} className={`pt-1.5 ${total} font-semibold text-ink`} />
            </tr>
          </tbody>
        </table>
      </div>
      <HeatKey stale={stale} />
    </div>
  );
}

function Total({ people, className }: { people: number; className: string }) {
  return (
    <td className={className} title={`${grouping(people)} people`}>
      {people > 0 ? cellCount(people) : <span aria-hidden="true">·</span>}
      {people === 0 && <span className="sr-only">nobody</span>}
    </td>
  );
}
