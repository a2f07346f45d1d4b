import type { Moment } from "@/lib/views/receipts/view";
import { exactUtc } from "@/lib/words/moments";

/** A time of a receipt, by the clocks of its zone; exact UTC on hover. */
export const At = ({ at }: { at: Moment }) => (
  <time dateTime={at.iso} title={exactUtc(at.iso)} className="font-mono whitespace-nowrap tabular-nums">
    {at.text}
  </time>
);
