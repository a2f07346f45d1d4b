import Link from "next/link";
import { Time } from "@/components/time/time";
import type { GapView, LedgerLine } from "@/lib/status/gap-view";

const classWords: Record<LedgerLine["class"], string> = {
  "users-first": "users first",
  "official-first": "official first",
  "official-only": "official only",
  "crowd-only": "never acknowledged",
  open: "open, nothing posted",
};

const lag = (minutes: number | null) =>
  minutes === null ? "–" : `${minutes < 0 ? "−" : "+"}${Math.abs(Math.round(minutes))}`;

/** Every outage and every incident of the window, who was first, and by which of the official times. */
export function LedgerTable({ view: { lines, now } }: { view: GapView }) {
  if (lines.length === 0) return <p className="text-soft">Nothing in this time.</p>;
  return (
    <div className="overflow-x-auto overscroll-x-contain">
      <table className="w-full min-w-[46rem] text-label">
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
            <Head right>Posted</Head>
            <Head right>First seen</Head>
            <Head right>Component red</Head>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Row key={line.post?.outage.id ?? line.incidents[0]?.id} line={line} now={now} />
          ))}
        </tbody>
      </table>
      <p className="mt-2 text-label text-soft">
        Lags in minutes after our alarm; − means the official page was first.
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

function Row({ line, now }: { line: LedgerLine; now: string }) {
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
        {incidents.length === 0 && <span className="text-soft">nothing posted</span>}
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
          </div>
        ))}
      </td>
      <td
        className={`py-2 pr-4 ${line.class === "crowd-only" || line.class === "open" ? "font-semibold text-heat-5" : ""}`}
      >
        {classWords[line.class]}
      </td>
      <td className={figure}>{lag(lags?.posted ?? null)}</td>
      <td className={figure}>{lag(lags?.firstSeen ?? null)}</td>
      <td className={figure}>{lag(lags?.componentRed ?? null)}</td>
    </tr>
  );
}
