import type { SuccessFigure } from "@/lib/views/pages/read-programs";
import { callsInWords, otherShare, programsInWords, shareInWords } from "./figure-words";

/** What programs see of a place, on a line of its own beside what people report; nothing where none sends. */
export function ProgramsLine({ figure }: { figure: SuccessFigure }) {
  const { keys, ratio, calls } = figure;
  if (keys === 0) return null;
  const together = otherShare(figure);
  return (
    <p className="mt-4 text-pretty">
      <strong className="mr-2.5 font-semibold">Programs</strong>
      {ratio === null || calls === null ? (
        "too few send to tell"
      ) : (
        <>
          {shareInWords(ratio)} of calls succeeded in 30 minutes, as the middle one of {programsInWords(keys)}{" "}
          saw it; {callsInWords(calls)}
          {together ? `, of all together ${together}` : ""}
        </>
      )}{" "}
      ·{" "}
      <a href="/programs" className="worded">
        as programs see it
      </a>
    </p>
  );
}
