import { minuteMs } from "@/lib/platform/time/units";
import type { Moment } from "@/lib/views/receipts/view";
import { formatExactUtc, formatSpan } from "@/lib/words/time";

/** Minutes as text: "312 min", "5 h 12 min". Missing data is never zero. */
export const minutesInWords = (minutes: number | null): string =>
  minutes === null ? "no data" : formatSpan(minutes * minuteMs);

/** Whether the whole period was in the future when the receipt was created. */
export const isFuture = ({ window }: { window: { minutes: number; toCome: number } }): boolean =>
  window.toCome === window.minutes;
export const futureText = "No data: this period was in the future when the receipt was created.";

/** A time of a receipt in its time zone, with exact UTC as the tooltip. */
export const At = ({ at }: { at: Moment }) => (
  <time dateTime={at.iso} title={formatExactUtc(at.iso)} className="font-mono whitespace-nowrap tabular-nums">
    {at.text}
  </time>
);
