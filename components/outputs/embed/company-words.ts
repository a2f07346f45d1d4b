/** A report that was taken, as both embedded faces tell of it. `cell` and `all` are people, the reporter among them. */
export interface TakenHere {
  /** False when the reporter was counted there already within 30 minutes. */
  counted: boolean;
  /** "Claude API on Opus 5"; null when neither surface nor model is known, and all of Claude is meant. */
  where: string | null;
  people: { cell: number; all: number };
}

const numberOf = ({ where, people: { cell, all } }: TakenHere) => (where === null ? all : cell);

/** Which number the reporter is: "You are number 12." */
export function takenTitle(taken: TakenHere): string {
  const number = numberOf(taken);
  if (!taken.counted) return "You are already counted.";
  return number > 1 ? `You are number ${number}.` : "You are the first.";
}

/** Who else sees it, in the last 30 minutes. */
export function companyWords(taken: TakenHere): string {
  const { counted, where, people } = taken;
  const others = numberOf(taken) - 1;
  const who = others < 1 ? "Nobody else" : others === 1 ? "1 other person" : `${others} other people`;
  const more = where !== null && others > 0 ? `; over all of Claude it is ${people.all}` : "";
  const again = counted ? "" : " Everyone counts once in 30 minutes; what you see is noted.";
  return `${who} reported ${where ?? "Claude"} in the last 30 minutes${more}.${again}`;
}
