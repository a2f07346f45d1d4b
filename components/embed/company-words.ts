/** A report that was taken, as both embedded faces tell of it. `cell` and `all` are people, the reporter among them. */
export interface TakenHere {
  /** False when the reporter was counted there already within 30 minutes. */
  counted: boolean;
  /** "Claude API on Opus 5" */
  where: string;
  people: { cell: number; all: number };
}

/** Which number the reporter is: "You are number 12." */
export const takenTitle = ({ counted, people: { cell } }: TakenHere): string =>
  !counted ? "You are already counted." : cell > 1 ? `You are number ${cell}.` : "You are the first.";

/** Who else sees it, in the last 30 minutes. */
export function companyWords({ counted, where, people: { cell, all } }: TakenHere): string {
  const others = cell === 2 ? "1 other person" : `${cell - 1} other people`;
  const company =
    cell > 1
      ? `${others} reported ${where} in the last 30 minutes; over all of Claude it is ${all}.`
      : `Nobody else reported ${where} in the last 30 minutes.`;
  return counted ? company : `${company} Everyone counts once in 30 minutes; what you see is noted.`;
}
