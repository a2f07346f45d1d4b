import { Time } from "@/components/ui/time/time";
import { modelOf } from "@/lib/catalog/models";
import { surfaceOf } from "@/lib/catalog/surfaces";
import { symptomOf } from "@/lib/catalog/symptoms";
import type { FilterShown, ReportShown } from "./shown";
import { streamHref } from "./stream-href";

const through: Readonly<Record<string, string>> = {
  web: "the site",
  embed: "another site",
  api: "the API",
  cli: "the terminal",
};

/** A pseudonym, short enough to be told from others of a page. */
const short = (pseudonym: string) => pseudonym.slice(0, 6);

/** One report: what, where, by whom (each narrows the stream), whether it counted, and what was written. */
export function ReportItem(props: { report: ReportShown; filter: FilterShown; now: string }) {
  const { report, filter, now } = props;
  const { vote, countedKinds, removalId, note, excerpt } = report;
  const counted =
    countedKinds === 0 ? ["not counted: a repeat"] : countedKinds < 6 ? ["counted in part"] : [];
  const marks = removalId ? ["hidden"] : counted;
  return (
    <li className="grid gap-x-5 gap-y-0.5 border-b border-line py-2 sm:grid-cols-[9.5rem_minmax(0,1fr)_auto]">
      <Time at={report.at} now={now} className="font-mono text-label text-soft sm:pt-0.5" />
      <div className="min-w-0">
        <p className={removalId ? "line-through decoration-soft" : undefined}>
          <span className="font-medium">
            {surfaceOf(report.surface).name} · {modelOf(report.model).name}
          </span>{" "}
          {vote === "works" ? (
            <span className="text-works">works</span>
          ) : (
            <span className="text-soft">{symptomOf(report.symptom).name}</span>
          )}
        </p>
        {marks.length > 0 ? <p className="text-label text-soft">{marks.join(" · ")}</p> : null}
        {note ? <p className="mt-1 border-l-2 border-line pl-3 [overflow-wrap:anywhere]">{note}</p> : null}
        {excerpt ? (
          <p className="mt-1 font-mono text-label text-soft [overflow-wrap:anywhere]">{excerpt}</p>
        ) : null}
      </div>
      <p className="flex flex-wrap items-baseline gap-x-4 text-label text-soft">
        <span>by {through[report.source] ?? report.source}</span>
        <Narrow name="reporter" value={report.reporter} filter={filter} />
        <Narrow name="network" value={report.network} filter={filter} />
      </p>
    </li>
  );
}

function Narrow(props: { name: "reporter" | "network"; value: string; filter: FilterShown }) {
  const { name, value, filter } = props;
  const words = name === "reporter" ? "sender" : "network";
  if (filter[name] === value)
    return (
      <span>
        {words} <span className="font-mono">{short(value)}</span>
      </span>
    );
  return (
    <a href={streamHref("/reports", { ...filter, [name]: value })} className="max-sm:py-1.5">
      {words} <span className="font-mono worded">{short(value)}</span>
    </a>
  );
}
