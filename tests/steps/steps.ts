/** What one step looks at: a static check is one thing that passes or fails, a suite counts its tests. */
export interface Step {
  /** Also the name of the npm script that does it. */
  name: string;
  kind: "check" | "vitest" | "playwright";
}

/** All steps of `npm test`, the quick ones first. */
export const steps: readonly Step[] = [
  { name: "lint", kind: "check" },
  { name: "types", kind: "check" },
  { name: "rooms", kind: "check" },
  { name: "dead", kind: "check" },
  { name: "unit", kind: "vitest" },
  { name: "contract", kind: "vitest" },
  { name: "browser", kind: "playwright" },
];
