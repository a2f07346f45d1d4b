import { models } from "@/lib/catalog/models";
import { surfaces } from "@/lib/catalog/surfaces";
import { symptoms } from "@/lib/catalog/symptoms";
import type { FilterShown } from "./shown";
import { streamHref } from "./stream-href";

const spans = [
  [1, "1 h"],
  [6, "6 h"],
  [24, "24 h"],
  [168, "7 days"],
  [2160, "90 days"],
] as const;

const sourceNames = [
  ["web", "the site"],
  ["embed", "other sites"],
  ["api", "the API"],
  ["cli", "the terminal"],
] as const;

const named = (all: readonly { id: string; name: string }[]) =>
  all.map(({ id, name }) => [id, name] as const);

/** What the stream can be narrowed by: spans as links, the rest as a plain form. Times are UTC. */
export function StreamFilter({ filter, now }: { filter: FilterShown; now: string }) {
  const hour = 3_600_000;
  const lasting = filter.to ? null : Math.round((Date.parse(now) - filter.from.getTime()) / hour);
  return (
    <search className="block text-sm">
      <nav aria-label="Span" className="flex flex-wrap gap-x-5">
        {spans.map(([hours, words]) => (
          <a
            key={hours}
            href={streamHref("/reports", {
              ...filter,
              from: new Date(Date.parse(now) - hours * hour),
              to: null,
            })}
            aria-current={lasting === hours ? "true" : undefined}
            className="inline-flex min-h-11 items-center border-b-2 border-transparent aria-[current=true]:border-ink aria-[current=true]:font-semibold sm:min-h-9"
          >
            {words}
          </a>
        ))}
      </nav>
      <details open={isNarrowed(filter)} className="mt-1">
        <summary className="inline-flex min-h-11 items-center worded sm:min-h-9">Filter</summary>
        <form
          action="/account/moderation/reports"
          className="mt-2 grid grid-cols-2 items-end gap-2 sm:grid-cols-3 lg:grid-cols-5"
        >
          <Choice label="Surface" name="surface" chosen={filter.surface} among={named(surfaces)} />
          <Choice label="Model" name="model" chosen={filter.model} among={named(models)} />
          <Choice label="Symptom" name="symptom" chosen={filter.symptom} among={named(symptoms)} />
          <Choice label="Through" name="source" chosen={filter.source} among={sourceNames} />
          <Choice
            label="Says"
            name="vote"
            chosen={filter.vote}
            among={[
              ["fails", "it fails"],
              ["works", "it works"],
            ]}
          />
          <Choice
            label="Hidden"
            name="hidden"
            chosen={filter.hidden}
            among={[
              ["no", "visible"],
              ["yes", "hidden"],
            ]}
          />
          <Choice label="Note" name="note" chosen={filter.note} among={[["yes", "with a note"]]} />
          <Moment label="From (UTC)" name="from" at={filter.from} />
          <Moment label="Until (UTC)" name="to" at={filter.to} />
          {filter.reporter ? <input type="hidden" name="reporter" value={filter.reporter} /> : null}
          {filter.network ? <input type="hidden" name="network" value={filter.network} /> : null}
          <button type="submit" className="chip justify-center font-medium max-sm:col-span-2">
            Show
          </button>
        </form>
      </details>
    </search>
  );
}

/** Whether more narrows the stream than its span. */
const isNarrowed = ({ from: _, reporter: __, network: ___, ...rest }: FilterShown) =>
  Object.values(rest).some((value) => value !== null);

function Choice(props: {
  label: string;
  name: string;
  chosen: string | null;
  among: readonly (readonly [id: string, name: string])[];
}) {
  return (
    <label className="block min-w-0">
      <span className="block text-label text-soft">{props.label}</span>
      <select
        name={props.name}
        defaultValue={props.chosen ?? ""}
        key={props.chosen}
        className="field w-full px-2"
      >
        <option value="">all</option>
        {props.among.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function Moment({ label, name, at }: { label: string; name: string; at: Date | null }) {
  return (
    <label className="block min-w-0 max-sm:col-span-2">
      <span className="block text-label text-soft">{label}</span>
      <input
        type="datetime-local"
        name={name}
        key={at?.getTime()}
        defaultValue={at?.toISOString().slice(0, 16)}
        className="field w-full min-w-0 px-2 font-mono text-label"
      />
    </label>
  );
}
