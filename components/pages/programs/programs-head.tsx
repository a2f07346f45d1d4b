import { PageHead } from "@/components/ui/page-head";
import { TextLink } from "@/components/ui/text-link";
import { Age } from "@/components/ui/time/time";
import type { ProgramsPage } from "@/lib/views/pages/read-programs";
import {
  combinedShare,
  formatCalls,
  formatDuration,
  formatPrograms,
  formatShare,
  windowNames,
} from "./figure-words";

/** The success rate in one sentence, then the median, all calls, and latency. */
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
              last data <Age at={heardAt} now={now} />
            </>
          ) : (
            `no data in the last ${windowNames[window]}`
          )}
        </>
      }
      title="API success rate"
      lead={<Lead page={page} />}
    >
      <p className="mt-4 measure text-soft text-pretty">
        Measured by programs that call Claude, each with its own key. These numbers never count as reports,
        and we detect no outage from them.
      </p>
      {figure.ratio === null || figure.calls === null ? null : (
        <div className="strip measure-wide">
          <Fact name="Median success rate" value={formatShare(figure.ratio)} note={spreadOf(page)} />
          <Fact
            name="All calls"
            value={combinedShare(figure) ?? formatShare(figure.callsRatio ?? figure.ratio)}
            note={`${formatCalls(figure.calls)} in the last ${windowNames[window]}`}
          />
          <Fact
            name="Median latency"
            value={figure.p50Ms === null ? "no data" : formatDuration(figure.p50Ms)}
            note={figure.p95Ms === null ? "" : `95% within ${formatDuration(figure.p95Ms)}`}
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
        {formatShare(figure.ratio)} of calls succeeded in the last {windowNames[window]} (median of{" "}
        {formatPrograms(figure.keys)}).
      </p>
    );
  if (figure.keys === 0)
    return (
      <p>
        Success rates appear once {rules.minAccounts} programs report.{" "}
        <TextLink href="#send">Add yours</TextLink>
      </p>
    );
  return (
    <p>
      Not enough data yet: {formatPrograms(figure.keys)} sent enough calls in the last {windowNames[window]}.{" "}
      {figure.state === "too-few-calls"
        ? `We need ${rules.minCalls} calls in total.`
        : `We need programs of ${rules.minAccounts} accounts.`}{" "}
      <TextLink href="#send">Add yours</TextLink>
    </p>
  );
}

const spreadOf = ({ success: { figure } }: ProgramsPage): string =>
  figure.low === null || figure.high === null
    ? formatPrograms(figure.keys)
    : `${formatPrograms(figure.keys)}; middle 50%: ${formatShare(figure.low)} to ${formatShare(figure.high)}`;

function Fact({ name, value, note }: { name: string; value: string; note: string }) {
  return (
    <div className="px-4 py-3.5">
      <p className="note">{name}</p>
      <p className="font-mono text-[1.125rem] font-semibold tabular-nums">{value}</p>
      <p className="note">{note}</p>
    </div>
  );
}
