import { Section } from "@/components/ui/section";
import { Time } from "@/components/ui/time/time";
import { modelOf } from "@/lib/catalog/models";
import { surfaceOf } from "@/lib/catalog/surfaces";
import { symptomOf } from "@/lib/catalog/symptoms";
import type { ReportFilter, ReportsView, ReportView } from "@/lib/moderation/reports";
import { ModerationPage, type ModerationPageProps, OlderLink } from "./moderation-page";
import { ReportFilterForm, reportsHref, sourceNames } from "./report-filter";

/** The reports, newest first, with a filter. A moderator can hide the filtered reports. */
export function ReportsPage({ data, now, result }: ModerationPageProps<ReportsView>) {
  const { filter, reports, next } = data;
  return (
    <ModerationPage
      at="/reports"
      title="Reports"
      lead="Every report, newest first. Reporters and networks have a pseudonym that changes every day."
      result={result}
    >
      <ReportFilterForm filter={filter} now={now} />
      <Section
        id="stream"
        title={<Period filter={filter} now={now} />}
        note={reports.length === 100 ? "newest 100" : `${reports.length} shown`}
        rule="never"
      >
        <ActiveFilters filter={filter} />
        {reports.length === 0 ? (
          <p className="text-soft">No reports match. Choose a longer period or remove a filter.</p>
        ) : (
          <>
            <p className="mb-3">
              <a
                href={reportsHref("/hide", { ...filter, hidden: null, note: null })}
                className="chip font-medium"
              >
                Hide these reports …
              </a>
            </p>
            <ol className="border-t border-line">
              {reports.map((report) => (
                <ReportItem key={report.id} report={report} filter={filter} now={now} />
              ))}
            </ol>
          </>
        )}
        {next ? (
          <p className="mt-4">
            <OlderLink href={reportsHref("/reports", filter, next)} />
          </p>
        ) : null}
      </Section>
    </ModerationPage>
  );
}

function Period({ filter: { from, to }, now }: { filter: ReportFilter; now: string }) {
  return (
    <>
      From <Time at={from.toISOString()} now={now} /> {to ? "to " : "to now"}
      {to ? <Time at={to.toISOString()} now={now} /> : null}
    </>
  );
}

/** The chosen reporter and network, each with a link that removes it from the filter. */
function ActiveFilters({ filter }: { filter: ReportFilter }) {
  const active = (["reporter", "network"] as const).filter((name) => filter[name] !== null);
  if (active.length === 0) return null;
  return (
    <p className="mb-3 flex flex-wrap gap-2 text-sm">
      {active.map((name) => (
        <a key={name} href={reportsHref("/reports", { ...filter, [name]: null })} className="chip gap-x-2">
          {name} <span className="font-mono">{filter[name]?.slice(0, 6)}</span>
          <span aria-hidden>×</span>
          <span className="sr-only">: remove filter</span>
        </a>
      ))}
    </p>
  );
}

/** A pseudonym, long enough to distinguish it on a page. */
const short = (pseudonym: string) => pseudonym.slice(0, 6);

/** One report, its reporter and network as filter links, whether it counted, and its note. */
function ReportItem(props: { report: ReportView; filter: ReportFilter; now: string }) {
  const { report, filter, now } = props;
  const { vote, countedKinds, removalId, note, excerpt } = report;
  const counted = countedKinds === 0 ? ["not counted: repeat"] : countedKinds < 6 ? ["partly counted"] : [];
  const marks = removalId ? ["hidden"] : counted;
  return (
    <li className="grid gap-x-5 gap-y-0.5 border-b border-line py-2 sm:grid-cols-[9.5rem_minmax(0,1fr)_auto]">
      <Time at={report.at} now={now} className="font-mono note sm:pt-0.5" />
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
        {marks.length > 0 ? <p className="note">{marks.join(" · ")}</p> : null}
        {note ? <p className="mt-1 border-l-2 border-line pl-3 [overflow-wrap:anywhere]">{note}</p> : null}
        {excerpt ? <p className="mt-1 font-mono note [overflow-wrap:anywhere]">{excerpt}</p> : null}
      </div>
      <p className="flex flex-wrap items-baseline gap-x-4 note">
        <span>from {sourceNames[report.source] ?? report.source}</span>
        <FilterLink name="reporter" value={report.reporter} filter={filter} />
        <FilterLink name="network" value={report.network} filter={filter} />
      </p>
    </li>
  );
}

function FilterLink(props: { name: "reporter" | "network"; value: string; filter: ReportFilter }) {
  const { name, value, filter } = props;
  if (filter[name] === value)
    return (
      <span>
        {name} <span className="font-mono">{short(value)}</span>
      </span>
    );
  return (
    <a href={reportsHref("/reports", { ...filter, [name]: value })} className="max-sm:py-1.5">
      {name} <span className="font-mono worded">{short(value)}</span>
    </a>
  );
}
