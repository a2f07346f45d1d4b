import { modelOf } from "@/lib/catalog/models";
import { surfaceOf } from "@/lib/catalog/surfaces";
import { symptomOf } from "@/lib/catalog/symptoms";
import type { ReportAnswer } from "@/lib/views/api/report-answer";
import { peopleInWords } from "@/lib/words/people-words";
import { labelled, printed, wrapped } from "./columns";

/** What became of a report, as text: counted or not, who else sees it, the verdict, what was dropped, what to do. */
export function reportWords(
  answer: ReportAnswer,
  { works, dropped }: { works: boolean; dropped: readonly string[] },
): string {
  const { verdict, advice, links } = answer;
  const lines = [
    ...wrapped(`${countedWord(answer, works)} ${whereInWords(answer)}`),
    ...wrapped(companyWords(answer, works)),
    "",
    ...(verdict ? labelled("now", `${verdict.headline} ${printed(verdict.detail)}`) : []),
    ...(advice ? [...labelled("it means", advice.means), ...labelled("do", advice.program)] : []),
    ...(answer.guessed.length > 0
      ? labelled("guessed", `${answer.guessed.join(", ")}; if wrong, send it with -d surface=… -d model=…`)
      : []),
    ...(dropped.length > 0 ? labelled("dropped", `${dropped.join(", ")}; never kept`) : []),
    ...(links.outage ? labelled("outage", links.outage) : []),
  ];
  return `${lines.join("\n")}\n`;
}

/** Why a report was not taken, as text: what is wrong, then each field that is. */
export function refusedWords(
  detail: string,
  errors: readonly { path: string; message: string }[] = [],
): string {
  const fields = errors.flatMap(({ path, message }) =>
    wrapped(printed(path === "" ? message : `${path}: ${message}`), 2),
  );
  return `${[...wrapped(printed(detail)), ...fields].join("\n")}\n`;
}

function countedWord({ counted }: ReportAnswer, works: boolean): string {
  if (works) return "Noted, it works for you:";
  return counted ? "Counted:" : "You are counted there already:";
}

function whereInWords({ surface, model, symptom }: ReportAnswer): string {
  const seen = symptom ? `, ${symptomOf(symptom).name} ${symptomOf(symptom).gloss}` : "";
  return `${surfaceOf(surface).name}, ${model === "not-sure" ? "model not sure" : modelOf(model).name}${seen}.`;
}

const companyWords = ({ people }: ReportAnswer, works: boolean): string =>
  works
    ? `${peopleInWords(people.cell)} reported problems there in 30 minutes, ${peopleInWords(people.all)} in all.`
    : `${peopleInWords(people.cell)} reported it there in 30 minutes, you among them; ${peopleInWords(people.all)} in all.`;
