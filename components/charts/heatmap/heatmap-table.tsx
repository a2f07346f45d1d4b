import Link from "next/link";
import { surfaceLabel } from "@/lib/catalog/surfaces";
import type { HeatmapCell as Cell, Heatmap } from "@/lib/snapshot/snapshot";
import { formatCellCount } from "@/lib/words/numbers";
import { formatPeople } from "@/lib/words/people";
import { FoldSwitch, foldedCell, foldedColumn, foldedModels } from "./fold-columns";
import { HeatKey } from "./heat-key";
import { HeatmapCell } from "./heatmap-cell";

/** The change of the page's filter that a link of the heatmap makes. */
export interface FilterChange {
  surface?: string | null;
  model?: string | null;
}
type HrefFor = (change: FilterChange) => string;

const windowWords: Record<Heatmap["window"], string> = {
  "30m": "in the last 30 minutes",
  "2h": "in the last 2 hours",
  "24h": "in the last 24 hours",
  outage: "during the outage",
};

/** With these, `maxColumns` fit a phone of 360 px. Longer counts and more columns scroll inside the table's box. */
const nameRem = 5.75;
const maxNameLength = 14;
const columnRem = { short: 1.5, long: 2.125 };

/**
 * People by surface and model, darker if further above normal. A switch shows the models that do not fit. `filter` is
 * the page's filter, and `hrefFor` is the URL with another one. If `stale`, our data is too old to shade anything.
 */
export function HeatmapTable(props: {
  heatmap: Heatmap;
  filter: { surface: string | null; model: string | null };
  hrefFor: HrefFor;
  stale?: boolean;
}) {
  const { heatmap, filter, hrefFor, stale = false } = props;
  const { surfaces, models, cells, people, window } = heatmap;
  const maxDigits = Math.max(
    ...[...models, ...surfaces].map((axis) => formatCellCount(axis.people).length),
    1,
  );
  const folded = foldedModels(heatmap, filter.model);
  const widthOf = (columns: number) =>
    `${nameRem + (columns + 1) * columnRem[maxDigits > 3 ? "long" : "short"]}rem`;
  const byCell = new Map<string, Cell>(cells.map((cell) => [`${cell.surface} ${cell.model}`, cell]));
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
            Reports {windowWords[window]} by surface and model; darker means further above normal
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
                    cell={byCell.get(`${surface.id} ${model.id}`) ?? null}
                    label={`${surface.name} on ${model.name}`}
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
    <td className={className} title={formatPeople(people)}>
      {people > 0 ? formatCellCount(people) : <span aria-hidden="true">·</span>}
      {people === 0 && <span className="sr-only">none</span>}
    </td>
  );
}

const vertical =
  "[writing-mode:sideways-lr] supports-not-[writing-mode:sideways-lr]:rotate-180 supports-not-[writing-mode:sideways-lr]:[writing-mode:vertical-rl]";
/** Horizontal where there is room; with all columns, only in a wider box. */
const horizontalIfWide =
  "@lg:group-not-has-checked/heatmap:whitespace-normal @lg:group-not-has-checked/heatmap:leading-4 @lg:group-not-has-checked/heatmap:[writing-mode:horizontal-tb] @lg:group-not-has-checked/heatmap:supports-not-[writing-mode:sideways-lr]:rotate-0 @lg:group-not-has-checked/heatmap:supports-not-[writing-mode:sideways-lr]:[writing-mode:horizontal-tb] @5xl:whitespace-normal @5xl:leading-4 @5xl:[writing-mode:horizontal-tb] @5xl:supports-not-[writing-mode:sideways-lr]:rotate-0 @5xl:supports-not-[writing-mode:sideways-lr]:[writing-mode:horizontal-tb]";

/**
 * The name of a surface (row) or a model (column). It filters the page, or removes the filter. Column names are vertical
 * where they lack room.
 */
function AxisHeader(props: {
  scope: "row" | "col";
  name: string;
  /** The visible text if the name is too long. */
  label?: string;
  href: string;
  chosen: boolean;
  /** Whether its column is hidden until you show more models. */
  folded?: boolean;
}) {
  const { scope, name, label = name, href, chosen, folded = false } = props;
  const columnName = `inline-block max-h-28 align-bottom truncate py-1 ${vertical} ${horizontalIfWide}`;
  const link = (
    <Link
      href={href}
      scroll={false}
      prefetch={false}
      aria-current={chosen ? "true" : undefined}
      title={chosen ? `${name}: clear filter` : `Show only ${name}`}
      className={`underline-offset-4 hover:underline ${chosen ? "font-semibold text-ink underline decoration-2" : ""} ${scope === "row" ? "block truncate py-1" : columnName}`}
    >
      {label}
    </Link>
  );
  return scope === "row" ? (
    <th scope="row" className="sticky left-0 z-10 bg-paper p-0 text-left font-normal">
      {link}
    </th>
  ) : (
    <th
      scope="col"
      className={`p-0 pb-1 text-center align-bottom font-normal text-soft ${folded ? foldedCell : ""}`}
    >
      {link}
    </th>
  );
}
