import { Section } from "@/components/ui/section";
import { Time } from "@/components/ui/time/time";
import { ModerationPage } from "./moderation-page";
import { ReportItem } from "./report-item";
import type { Desk, FilterShown, StreamShown } from "./shown";
import { StreamFilter } from "./stream-filter";
import { streamHref } from "./stream-href";

/** The stream of reports: newest first, narrowed as one likes, and what is chosen can be hidden. */
export function ReportsPage({ shown: { filter, reports, next }, now, told }: Desk<StreamShown>) {
  return (
    <ModerationPage
      at="/reports"
      title="Reports"
      lead="What came in, newest first. A sender and a network are known by a pseudonym that lives one day."
      told={told}
    >
      <StreamFilter filter={filter} now={now} />
      <Section
        id="stream"
        title={<Span filter={filter} now={now} />}
        note={reports.length === 100 ? "the newest 100" : `${reports.length} shown`}
        rule="never"
      >
        <Narrowed filter={filter} />
        {reports.length === 0 ? (
          <p className="text-soft">No report fits. Widen the span, or take a filter away.</p>
        ) : (
          <>
            <p className="mb-3">
              <a
                href={streamHref("/hide", { ...filter, hidden: null, note: null })}
                className="chip font-medium"
              >
                Hide what is chosen here …
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
            <a href={streamHref("/reports", filter, next)} className="chip font-medium">
              Older ones
            </a>
          </p>
        ) : null}
      </Section>
    </ModerationPage>
  );
}

function Span({ filter: { from, to }, now }: { filter: FilterShown; now: string }) {
  return (
    <>
      From <Time at={from.toISOString()} now={now} /> {to ? "to " : "on"}
      {to ? <Time at={to.toISOString()} now={now} /> : null}
    </>
  );
}

/** Whose reports the stream is narrowed to, each to be taken away. */
function Narrowed({ filter }: { filter: FilterShown }) {
  const narrowed = (["reporter", "network"] as const).filter((name) => filter[name] !== null);
  if (narrowed.length === 0) return null;
  return (
    <p className="mb-3 flex flex-wrap gap-2 text-sm">
      {narrowed.map((name) => (
        <a key={name} href={streamHref("/reports", { ...filter, [name]: null })} className="chip gap-x-2">
          {name === "reporter" ? "sender" : "network"}{" "}
          <span className="font-mono">{filter[name]?.slice(0, 6)}</span>
          <span aria-hidden>×</span>
          <span className="sr-only">: show all</span>
        </a>
      ))}
    </p>
  );
}
