import Link from "next/link";
import { useId } from "react";
import { gapInWords } from "@/components/charts/gap/gap-words";
import { HatchPattern } from "@/components/charts/hatch/hatch-pattern";
import { Time } from "@/components/ui/time/time";
import { minuteMs } from "@/lib/platform/time/units";
import type { GapView, LedgerLine } from "@/lib/views/record/gap-view";
import { type LedgerScale, ledgerScale, ledgerTicks } from "./ledger-scale";
import { LedgerTrack } from "./ledger-track";

/** More rows than this are left to the table. */
const maxRows = 40;

/** Each outage a row over what the official page posted about it, all on one axis that begins at our alarm. */
export function LedgerPicture({ view: { lines, now, officialFresh } }: { view: GapView }) {
  const hatch = useId();
  const outages = lines.filter(({ post }) => post !== null);
  if (outages.length === 0) return <p className="text-soft">No outage by users in this time.</p>;
  const shown = outages.slice(0, maxRows);
  const scale = ledgerScale(shown, now);
  return (
    <div>
      <svg aria-hidden="true" width="0" height="0" className="absolute">
        <defs>
          <HatchPattern id={hatch} />
        </defs>
      </svg>
      <Axis scale={scale} />
      <ol>
        {shown.map((line) => (
          <Row key={line.post?.outage.id} {...{ line, scale, now, hatch, officialFresh }} />
        ))}
      </ol>
      {outages.length > maxRows && (
        <p className="mt-2 text-label text-soft">
          The newest {maxRows} of {outages.length}; the table has all.
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
            {tickInWords(minutes)}
          </span>
        ))}
      </div>
    </div>
  );
}

function tickInWords(minutes: number): string {
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
  const pressing = post.posted === null && outage.ended === null && officialFresh;
  return (
    <li className={`${columns} items-center border-t border-line py-2`}>
      <div className="text-label leading-5">
        <p>
          <Time at={outage.alarm} now={now} className="font-mono text-soft" />{" "}
          <Link href={`/outages/${outage.id}`} prefetch={false} className="font-medium worded">
            {outage.name}
          </Link>
        </p>
        <p className={pressing ? "font-semibold text-heat-5" : "text-soft"}>
          {gapInWords(post, now, officialFresh)}
        </p>
      </div>
      <div>
        <LedgerTrack {...{ post, incidents, scale, now, hatch }} />
      </div>
    </li>
  );
}
