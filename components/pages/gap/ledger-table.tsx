import Link from "next/link";
import { classWords } from "@/components/charts/ledger/ledger-classes";
import { Time } from "@/components/ui/time/time";
import { minuteMs } from "@/lib/platform/time/units";
import type { GapView, LedgerLine } from "@/lib/views/record/gap-view";

const lag = (minutes: number | null) =>
  minutes === null ? "–" : `${minutes < 0 ? "−" : "+"}${Math.abs(Math.round(minutes))}`;

/** Minutes from our alarm to a moment; null where there is no alarm, or the moment did not come. */
const fromAlarm = ({ post }: LedgerLine, at: string | null | undefined) =>
  post && at ? (Date.parse(at) - Date.parse(post.outage.alarm)) / minuteMs : null;

/** Every outage and every incident of the window, who was first, by which of the official times, and both ends. */
export function LedgerTable({ view }: { view: GapView }) {
  const { now, who } = view;
  const lines = view.lines.filter((line) => who === null || line.class === who);
  if (lines.length === 0) return <p className="text-soft">Nothing in this time.</p>;
  return (
    <div className="overflow-x-auto overscroll-x-contain">
      <table className="w-full min-w-[54rem] text-label">
        <caption className="sr-only">
          Outages by users beside official incidents; lags in minutes after our alarm, negative where the
          official page was first
        </caption>
        <thead className="text-left text-soft">
          <tr className="border-b border-ink">
            <Head>When</Head>
            <Head>Outage by users</Head>
            <Head>Official incident</Head>
            <Head>Who was first</Head>
            <Head right>Over</Head>
            <Head right>Posted</Head>
            <Head right>First seen</Head>
            <Head right>Component red</Head>
            <Head right>Resolved</Head>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Row
              key={line.post?.outage.id ?? line.incidents[0]?.id}
              line={line}
              now={now}
              officialFresh={view.officialFresh}
            />
          ))}
        </tbody>
      </table>
      <p className="mt-2 text-label text-soft">
        Minutes after our alarm, − before it: “over” is when people stopped reporting, the rest is the
        official page’s.
      </p>
    </div>
  );
}

function Head({ children, right = false }: { children: string; right?: boolean }) {
  return (
    <th scope="col" className={`py-1.5 pr-4 font-normal last:pr-0 ${right ? "text-right" : ""}`}>
      {children}
    </th>
  );
}

function Row(props: { line: LedgerLine; now: string; officialFresh: boolean }) {
  const { line, now, officialFresh } = props;
  const silence = line.class === "open" && !officialFresh ? "the page cannot be read now" : "nothing posted";
  const { post, incidents, lags } = line;
  const at = post?.outage.alarm ?? incidents[0]?.posted ?? now;
  const figure = "py-2 pr-4 text-right font-mono tabular-nums last:pr-0";
  return (
    <tr className="border-b border-line align-top">
      <td className="py-2 pr-4 font-mono whitespace-nowrap text-soft">
        <Time at={at} now={now} />
      </td>
      <td className="py-2 pr-4 font-medium">
        {post ? (
          <Link prefetch={false} className="worded" href={`/outages/${post.outage.id}`}>
            {post.outage.name}
          </Link>
        ) : (
          <span className="font-normal text-soft">few or no reports</span>
        )}
      </td>
      <td className="py-2 pr-4">
        {incidents.length === 0 && <span className="text-soft">{silence}</span>}
        {incidents.map((incident) => (
          <div key={incident.id} className="[overflow-wrap:anywhere]">
            <Link prefetch={false} className="worded text-official" href={`/incidents/${incident.id}`}>
              {incident.name}
            </Link>
            {incident.backdatedMinutes > 0 && (
              <span className="text-soft">
                {" "}
                start claimed {incident.backdatedMinutes} min before the post
              </span>
            )}
            {incident.retroactive && <span className="text-soft"> posted when it was over</span>}
            {incident.byHand !== null && (
              <span className="text-soft"> matched by hand: {incident.byHand}</span>
            )}
            {incident.firstSeen === null && <span className="text-soft"> from before our first reading</span>}
            {incident.resolved === null && incident.vanished !== null && (
              <span className="text-soft"> gone from the page</span>
            )}
          </div>
        ))}
      </td>
      <td
        className={`py-2 pr-4 ${line.class === "crowd-only" || line.class === "open" ? "font-semibold text-heat-5" : ""}`}
      >
        {classWords[line.class]}
      </td>
      <td className={figure}>{lag(fromAlarm(line, post?.outage.ended))}</td>
      <td className={figure}>{lag(lags?.posted ?? null)}</td>
      <td className={figure}>{lag(lags?.firstSeen ?? null)}</td>
      <td className={figure}>{lag(lags?.componentRed ?? null)}</td>
      <td className={figure}>{lag(fromAlarm(line, resolvedLast(incidents)))}</td>
    </tr>
  );
}

/** When the last of them was resolved; null while one is open or its end is not known. */
function resolvedLast(incidents: LedgerLine["incidents"]): string | null {
  const ends = incidents.flatMap(({ resolved }) => resolved ?? []);
  return ends.length === incidents.length ? (ends.toSorted().at(-1) ?? null) : null;
}
