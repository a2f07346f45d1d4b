import { PageHead } from "@/components/ui/page-head";
import { Age } from "@/components/ui/time/age";
import type { ProgramsPage } from "@/lib/views/pages/read-programs";
import { callsInWords, durationInWords, otherShare, programsInWords, shareInWords } from "./figure-words";
import { windowWords } from "./window-words";

/** The answer in a sentence: how many calls succeed, in the middle of how many programs, and all calls together. */
export function ProgramsHead({ page }: { page: ProgramsPage }) {
  const { success, now } = page;
  const { figure, heardAt, window } = success;
  return (
    <PageHead
      kind={
        <>
          Programs ·{" "}
          {heardAt ? (
            <>
              last heard <Age at={heardAt} now={now} />
            </>
          ) : (
            `nothing heard in ${windowWords[window]}`
          )}
        </>
      }
      title="As programs see it"
      lead={<Lead page={page} />}
    >
      <p className="mt-4 max-w-[44rem] text-soft text-pretty">
        Sent by programs that call Claude, each with a key of its own. Apart from what people report: never in
        their counts, and no outage is found by it.
      </p>
      {figure.ratio === null || figure.calls === null ? null : (
        <div className="strip max-w-[52rem]">
          <Fact name="Succeeded" value={shareInWords(figure.ratio)} says={spreadOf(page)} />
          <Fact
            name="All calls together"
            value={otherShare(figure) ?? shareInWords(figure.callsRatio ?? figure.ratio)}
            says={`${callsInWords(figure.calls)} in ${windowWords[window]}`}
          />
          <Fact
            name="Half of them within"
            value={figure.p50Ms === null ? "not told" : durationInWords(figure.p50Ms)}
            says={figure.p95Ms === null ? "" : `95 in 100 within ${durationInWords(figure.p95Ms)}`}
          />
        </div>
      )}
    </PageHead>
  );
}

function Lead({ page: { success, rules } }: { page: ProgramsPage }) {
  const { figure, window } = success;
  if (figure.ratio !== null)
    return (
      <p>
        {shareInWords(figure.ratio)} of calls succeeded in {windowWords[window]}, as the middle one of{" "}
        {programsInWords(figure.keys)} saw it.
      </p>
    );
  if (figure.keys === 0)
    return (
      <p>
        No program sends yet what it sees. From {rules.minAccounts} of them on, this page tells how many calls
        succeed.{" "}
        <a href="#send" className="worded">
          Be one of them
        </a>
      </p>
    );
  return (
    <p>
      Too few to tell: {programsInWords(figure.keys)} sent enough calls in {windowWords[window]};{" "}
      {figure.state === "too-few-calls"
        ? `${rules.minCalls} calls together are needed.`
        : `those of ${rules.minAccounts} accounts are needed.`}{" "}
      <a href="#send" className="worded">
        Send yours
      </a>
    </p>
  );
}

const spreadOf = ({ success: { figure } }: ProgramsPage): string =>
  figure.low === null || figure.high === null
    ? programsInWords(figure.keys)
    : `${programsInWords(figure.keys)}; the middle half ${shareInWords(figure.low)} to ${shareInWords(figure.high)}`;

function Fact({ name, value, says }: { name: string; value: string; says: string }) {
  return (
    <div className="px-4 py-3.5">
      <p className="text-label text-soft">{name}</p>
      <p className="font-mono text-[1.125rem] font-semibold tabular-nums">{value}</p>
      <p className="text-label text-soft">{says}</p>
    </div>
  );
}
