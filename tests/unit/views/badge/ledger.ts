import { gapFigures } from "@/lib/comparison/grade";
import type { GapLedger } from "@/lib/views/record/read-gap";
import { states } from "@/tests/states/states";

/** A ledger of 90 days with the figures of one surface; `change` replaces parts of it. */
export const ledgerOf = (change: Partial<GapLedger> = {}): GapLedger => ({
  window: "90d",
  figures: { ...gapFigures([]), n: 51, grade: "C" },
  exclusions: { unconfirmed: 0, merged: 0, withdrawn: 0, notSeenByUs: 0, maintenance: 0, open: 0 },
  rows: [],
  uptimes: [
    { surface: "claude-code", name: "Claude Code", official: 0.99996, inclusive: 0.99, people: 0.987654 },
  ],
  knownSince: { official: "2024-01-01T00:00:00.000Z", people: "2026-01-01T00:00:00.000Z" },
  officialFresh: true,
  ...change,
});

/** The time of the states. */
export const statesNow = new Date(states.quiet.computedAt);
