import Link from "next/link";
import { RouteLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time/time";
import { minuteMs } from "@/lib/platform/time/units";
import type { GapView, LedgerLine } from "@/lib/views/record/gap-view";
import { formatSigned } from "@/lib/words/numbers";

const lag = (minutes: number | null) => (minutes === null ? "–" : formatSigned(minutes));

/** Minutes from our alarm to a time; null without an alarm or a time. */
const fromAlarm = ({ post }: LedgerLine, at: string | null | undefined) =>
  post && at ? (Date.parse(at) - Date.parse(post.outage.alarm)) / minuteMs : null;

/** Every outage and incident of the period: who was first, each official time, and both ends. */
export function LedgerTable({ view }: { view: GapView }) {
  const { now, who } = view;
  const lines = view.lines.filter((line) => who === null || line.class === who);
  if (lines.length === 0) return <p className="text-soft">No outages or incidents in this period.</p>;
  return (
    <div className="overflow-x-auto overscroll-x-contain">
      <table className="w-full min-w-[54rem] text-label">
        <caption className="sr-only">
          User-reported outages and official incidents. Lags are in minutes after our alarm, negative if the
          status page was first
        </caption>
        <thead className="text-left text-soft">
          <tr className="border-b border-ink">
            <Head>Date</Head>
            <Head>User-reported outage</Head>
            <Head>Official incident</Head>
            <Head>Who was first</Head>
            <Head right>Ended</Head>
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
      <p className="mt-2 note">
        Minutes after our alarm, or before it with “−”. “Ended” is when reports stopped. The other times are
        from the status page.
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
  const silence =
    line.class === "open" && !officialFresh ? "the status page can’t be read right now" : "nothing posted";
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
          <RouteLink prefetch={false} href={`/outages/${post.outage.id}`}>
            {post.outage.name}
          </RouteLink>
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
                official start time {incident.backdatedMinutes} min before the post
              </span>
            )}
            {incident.retroactive && <span className="text-soft"> posted after it ended</span>}
            {incident.byHand !== null && (
              <span className="text-soft"> matched by a moderator: {incident.byHand}</span>
            )}
            {incident.firstSeen === null && <span className="text-soft"> posted before our first check</span>}
            {incident.resolved === null && incident.vanished !== null && (
              <span className="text-soft"> removed from the status page</span>
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

/** When the last incident was resolved; null while one is open or has no end. */
function resolvedLast(incidents: LedgerLine["incidents"]): string | null {
  const ends = incidents.flatMap(({ resolved }) => resolved ?? []);
  return ends.length === incidents.length ? (ends.toSorted().at(-1) ?? null) : null;
}

type Class = LedgerLine["class"];

/** The label of each class of the ledger, in the order of the filter. */
const classWords: Readonly<Record<Class, string>> = {
  "users-first": "users first",
  "official-first": "official first",
  "crowd-only": "never acknowledged",
  "official-only": "official only",
  open: "nothing posted yet",
};

/** The classes of these lines, with counts. */
function classesOf(lines: readonly LedgerLine[]): { id: Class; words: string; count: number }[] {
  return (Object.keys(classWords) as Class[])
    .map((id) => ({ id, words: classWords[id], count: lines.filter((line) => line.class === id).length }))
    .filter(({ count }) => count > 0);
}

/** The ledger's filter: one link per class, with its count. */
export function ClassFilter({ view: { window, lines, who } }: { view: GapView }) {
  const choices = [{ id: null, words: "all", count: lines.length }, ...classesOf(lines)];
  return (
    <nav aria-label="Who was first" className="mb-2 flex flex-wrap gap-x-5 text-sm">
      {choices.map(({ id, words, count }) => (
        <Link
          prefetch={false}
          key={words}
          scroll={false}
          href={`/gap?window=${window}${id ? `&who=${id}` : ""}`}
          aria-current={id === who ? "page" : undefined}
          className="inline-flex min-h-11 items-center gap-x-1.5 border-b-2 border-transparent aria-[current=page]:border-ink aria-[current=page]:font-semibold sm:min-h-9"
        >
          {words} <span className="font-mono note tabular-nums">{count}</span>
        </Link>
      ))}
    </nav>
  );
}
