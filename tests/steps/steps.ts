/** One step of `npm test`. A check passes or fails as a whole; a suite counts its tests. */
export interface Step {
  /** Also the name of the npm script that runs it. */
  name: string;
  kind: "check" | "vitest" | "playwright";
}

/** All steps of `npm test`, the fast ones first. Adjacent checks run in parallel. */
export const steps: readonly Step[] = [
  { name: "lint", kind: "check" },
  { name: "types", kind: "check" },
  { name: "rooms", kind: "check" },
  { name: "dead", kind: "check" },
  { name: "unit", kind: "vitest" },
  { name: "simulation", kind: "vitest" },
  { name: "contract", kind: "vitest" },
  { name: "node24", kind: "check" },
  { name: "browser", kind: "playwright" },
];

/** The steps in groups that run one after the other: checks in parallel, each suite alone. */
export function inGroups(chosen: readonly Step[]): Step[][] {
  const groups: Step[][] = [];
  for (const step of chosen) {
    const last = groups.at(-1);
    if (step.kind === "check" && last?.[0]?.kind === "check") last.push(step);
    else groups.push([step]);
  }
  return groups;
}
