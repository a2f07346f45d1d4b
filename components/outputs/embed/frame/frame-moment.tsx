import { exactUtc, momentInWords } from "@/lib/words/moments";

/** A moment in UTC; the frame's script puts it into the reader's zone. `at` and `now` are ISO 8601. */
export const FrameMoment = ({ at, now }: { at: string; now: string }) => (
  <time dateTime={at} title={exactUtc(at)}>
    {momentInWords(at, now, "UTC")}
  </time>
);
