/** An accepted report, for the element and the frame. `cell` and `all` are people including the reporter. */
export interface EmbeddedReport {
  /** False if we had counted the reporter there within 30 minutes. */
  counted: boolean;
  /** "Claude API on Opus 5"; null if neither surface nor model is known. Then it means all of Claude. */
  where: string | null;
  people: { cell: number; all: number };
}

const numberOf = ({ where, people: { cell, all } }: EmbeddedReport) => (where === null ? all : cell);

/** The number of the reporter: "You are number 12." */
export function reportTitle(taken: EmbeddedReport): string {
  const number = numberOf(taken);
  if (!taken.counted) return "You are already counted.";
  return number > 1 ? `You are number ${number}.` : "You are the first.";
}

/** How many others reported it in the last 30 minutes. */
export function othersText(taken: EmbeddedReport): string {
  const { counted, where, people } = taken;
  const others = numberOf(taken) - 1;
  const who = others < 1 ? "Nobody else" : others === 1 ? "1 other person" : `${others} other people`;
  const more = where !== null && others > 0 ? `, and ${people.all} people reported Claude in total` : "";
  const again = counted ? "" : " Each person counts once per 30 minutes. We saved your symptom.";
  return `${who} reported ${where ?? "Claude"} in the last 30 minutes${more}.${again}`;
}
