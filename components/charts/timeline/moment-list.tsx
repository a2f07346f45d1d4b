import { Time } from "@/components/ui/time/time";
import type { Moment } from "./moment";
import { MomentNumber } from "./moment-number";

/** What the numbers under a timeline stand for, each with its time. */
export function MomentList({ moments, now }: { moments: readonly Moment[]; now: string }) {
  return (
    <ol className="mt-3 grid gap-x-8 gap-y-1 text-label sm:grid-cols-2 lg:grid-cols-3">
      {moments.map((moment, index) => (
        <li key={`${moment.at} ${moment.words}`} className="flex items-baseline gap-x-2">
          <span aria-hidden="true" className="translate-y-[-1px]">
            <MomentNumber number={index + 1} by={moment.by} />
          </span>
          <span>
            <Time at={moment.at} now={now} className="font-mono text-soft" /> {moment.words}
          </span>
        </li>
      ))}
    </ol>
  );
}
