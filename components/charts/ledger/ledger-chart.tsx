import Link from "next/link";
import { useId } from "react";
import { describeGap } from "@/components/charts/gap/gap-words";
import { AlarmMark, HatchPattern, OfficialMark, PostMark } from "@/components/charts/hatch/marks";
import { Time } from "@/components/ui/time/time";
import { minuteMs } from "@/lib/platform/time/units";
import type { GapView, LedgerLine } from "@/lib/views/record/gap-view";
import { type LedgerScale, ledgerScale, ledgerTicks } from "./ledger-scale";
import { LedgerTrack } from "./ledger-track";

/** The table has the other rows. */
const maxRows = 40;

/** One row per outage and its official incidents, on one axis that starts at our alarm. */
export function LedgerChart({ view: { lines, now, officialFresh } }: { view: GapView }) {
  const hatch = useId();
  const outages = lines.filter(({ post }) => post !== null);
  if (outages.length === 0) return <p className="text-soft">No user-reported outages in this period.</p>;
  const visible = outages.slice(0, maxRows);
  const scale = ledgerScale(visible, now);
  return (
    <div>
      <svg aria-hidden="true" width="0" height="0" className="absolute">
        <defs>
          <HatchPattern id={hatch} />
        </defs>
      </svg>
      <Axis scale={scale} />
      <ol>
        {visible.map((line) => (
          <Row key={line.post?.outage.id} {...{ line, scale, now, hatch, officialFresh }} />
        ))}
      </ol>
      {outages.length > maxRows && (
        <p className="mt-2 note">
          The newest {maxRows} of {outages.length} outages. The table below has all of them.
        </p>
      )}
    </div>
  );
}

const columns = "grid gap-x-5 sm:grid-cols-[15rem_minmax(0,1fr)]";

function Axis({ scale }: { scale: LedgerScale }) {
  const zero = "2000-01-01T00:00:00.000Z";
  const at = (minutes: number) =>
    scale.x(zero, new Date(Date.parse(zero) + minutes * minuteMs).toISOString());
  return (
    <div aria-hidden="true" className={`${columns} font-mono text-[0.71875rem] text-soft`}>
      <span className="max-sm:hidden" />
      <div className="relative h-5">
        {ledgerTicks(scale).map((minutes) => (
          <span
            key={minutes}
            className={`absolute whitespace-nowrap ${at(minutes) > 94 ? "-translate-x-full" : at(minutes) < 4 ? "" : "-translate-x-1/2"} ${minutes === 0 ? "text-ink" : ""}`}
            style={{ left: `${at(minutes)}%` }}
          >
            {formatTick(minutes)}
          </span>
        ))}
      </div>
    </div>
  );
}

function formatTick(minutes: number): string {
  if (minutes === 0) return "alarm";
  const sign = minutes < 0 ? "−" : "+";
  const size = Math.abs(minutes);
  return size % 60 === 0 ? `${sign}${size / 60} h` : `${sign}${size} min`;
}

function Row(props: {
  line: LedgerLine;
  scale: LedgerScale;
  now: string;
  hatch: string;
  officialFresh: boolean;
}) {
  const { line, scale, now, hatch, officialFresh } = props;
  const { post, incidents } = line;
  if (!post) return null;
  const { outage } = post;
  const isUrgent = post.posted === null && outage.ended === null && officialFresh;
  return (
    <li className={`${columns} items-center border-t border-line py-2`}>
      <div className="text-label leading-5">
        <p>
          <Time at={outage.alarm} now={now} className="font-mono text-soft" />{" "}
          <Link href={`/outages/${outage.id}`} prefetch={false} className="font-medium worded">
            {outage.name}
          </Link>
        </p>
        <p className={isUrgent ? "font-semibold text-heat-5" : "text-soft"}>
          {describeGap(post, now, officialFresh)}
        </p>
      </div>
      <div>
        <LedgerTrack {...{ post, incidents, scale, now, hatch }} />
      </div>
    </li>
  );
}

const entry = "inline-flex items-center gap-1.5 whitespace-nowrap";

/** The legend of the chart. */
export function LedgerKey() {
  return (
    <span className="inline-flex flex-wrap items-center gap-x-3.5 gap-y-1">
      <span className={entry}>
        <i className="w-4 border-heat-5 border-t-2 border-dotted" /> estimated onset
      </span>
      <span className={entry}>
        <AlarmMark className="size-2" /> our alarm
      </span>
      <span className={entry}>
        <i className="h-2.5 w-3.5 rounded-[2px] border-[1.5px] border-heat-5" /> until reports stop
      </span>
      <span className={entry}>
        <PostMark className="size-2" /> posted
      </span>
      <span className={entry}>
        <i className="h-3 w-0 border-ink border-l-[1.5px]" /> first seen by us
      </span>
      <span className={entry}>
        <svg aria-hidden="true" width="9" height="7">
          <path d="M 0 0 L 9 0 L 4.5 7 Z" className="fill-official" />
        </svg>
        component red
      </span>
      <span className={entry}>
        <OfficialMark className="size-3" /> until resolved
      </span>
    </span>
  );
}
