import { modelOf } from "@/lib/catalog/models";
import { surfaceOf } from "@/lib/catalog/surfaces";
import { symptomOf } from "@/lib/catalog/symptoms";
import type { ReportResponse } from "@/lib/views/api/report-response";
import { formatPeople } from "@/lib/words/people";
import { labeled, printed, wrapped } from "./columns";

/** The result of a report as text: whether it counts, how many others see it, the verdict, what we removed, what to do. */
export function reportWords(
  answer: ReportResponse,
  { works, dropped }: { works: boolean; dropped: readonly string[] },
): string {
  const { verdict, advice, links } = answer;
  const lines = [
    ...wrapped(`${countedWord(answer, works)} ${whereInWords(answer)}`),
    ...wrapped(othersText(answer, works)),
    "",
    ...(verdict ? labeled("now", `${verdict.headline} ${printed(verdict.detail)}`) : []),
    ...(advice ? [...labeled("meaning", advice.means), ...labeled("what to do", advice.program)] : []),
    ...(answer.guessed.length > 0
      ? labeled("guessed", `${answer.guessed.join(", ")}; to correct it, add -d surface=… -d model=…`)
      : []),
    ...(dropped.length > 0 ? labeled("removed", `${dropped.join(", ")}; not stored`) : []),
    ...(links.outage ? labeled("outage", links.outage) : []),
  ];
  return `${lines.join("\n")}\n`;
}

/** Why we didn’t accept a report, as text: the reason, then each invalid field. */
export function refusedWords(
  detail: string,
  errors: readonly { path: string; message: string }[] = [],
): string {
  const fields = errors.flatMap(({ path, message }) =>
    wrapped(printed(path === "" ? message : `${path}: ${message}`), 2),
  );
  return `${[...wrapped(printed(detail)), ...fields].join("\n")}\n`;
}

function countedWord({ counted }: ReportResponse, works: boolean): string {
  if (works) return "Saved as working for you:";
  return counted ? "Counted:" : "Already counted:";
}

function whereInWords({ surface, model, symptom }: ReportResponse): string {
  const seen = symptom ? `, ${symptomOf(symptom).name} ${symptomOf(symptom).gloss}` : "";
  return `${surfaceOf(surface).name}, ${model === "not-sure" ? "model not sure" : modelOf(model).name}${seen}.`;
}

/** How many people reported problems in the last 30 minutes: there, then everywhere. */
function othersText({ people }: ReportResponse, works: boolean): string {
  const others = people.cell > 1 ? `${formatPeople(people.cell)}, including you,` : "Only you";
  const here = works ? capitalize(formatPeople(people.cell)) : others;
  return `${here} reported problems there in the last 30 minutes. Across all of Claude: ${formatPeople(people.all)}.`;
}

const capitalize = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
