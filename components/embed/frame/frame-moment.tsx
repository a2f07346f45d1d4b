import { exactUtc, momentInWords } from "@/components/time/format";

/** A moment in UTC; the frame's script puts it into the reader's zone. `at` and `now` are ISO 8601. */
export const FrameMoment = ({ at, now }: { at: string; now: string }) => (
  <time dateTime={at} title={exactUtc(at)}>
    {momentInWords(at, now, "UTC")}
  </time>
);
