import { TextLink } from "@/components/ui/text-link";
import type { SuccessFigure } from "@/lib/views/pages/read-programs";
import { combinedShare, formatCalls, formatPrograms, formatShare } from "./figure-words";

/** The success rate that programs measured on a surface or model. Draws nothing if no program sends data. */
export function ProgramsLine({ figure }: { figure: SuccessFigure }) {
  const { keys, ratio, calls } = figure;
  if (keys === 0) return null;
  const combined = combinedShare(figure);
  return (
    <p className="mt-4 text-pretty">
      <strong className="mr-2.5 font-semibold">Programs</strong>
      {ratio === null || calls === null ? (
        "not enough data yet"
      ) : (
        <>
          {formatShare(ratio)} of calls succeeded in the last 30 minutes (median of {formatPrograms(keys)});{" "}
          {formatCalls(calls)}
          {combined ? `, combined ${combined}` : ""}
        </>
      )}{" "}
      · <TextLink href="/programs">see success rates</TextLink>
    </p>
  );
}
