import { detector } from "@/lib/outages/detection/engine";
import type { Outage } from "@/lib/outages/detection/outage";
import { readDetection, saveDetection } from "@/lib/outages/following/store-state";
import { minuteMs } from "@/lib/platform/time/units";
import { endedOutage } from "../../states/known-outages";

type Kind = Outage["events"][number]["kind"];

/** The state of an outage after a change. */
const after: Partial<Record<Kind, Partial<Outage>>> = {
  subsiding: { phase: "subsiding" },
  ended: { phase: "ended" },
};

/**
 * Saves a change to an outage as detection does: with its event in one transaction. The outage is in Claude Code on Opus 5
 * unless `zone` says otherwise.
 */
export async function happen(
  id: string,
  kind: Kind,
  at: Date,
  { confirmedAt, zone = "cell:claude-code/opus-5" }: { confirmedAt?: Date; zone?: string } = {},
): Promise<void> {
  const before = (await readDetection())?.lastMinute ?? 0;
  const state = { ...detector().save(), lastMinute: before + 1 };
  const { events: _, ...ended } = endedOutage;
  const confirmed = kind === "confirmed" ? at : (confirmedAt ?? null);
  const outage = {
    ...ended,
    id,
    zone: zone === "all" ? ({ kind: "all" } as const) : ended.zone,
    onsetAt: new Date(at.getTime() - 5 * minuteMs),
    alarmAt: at,
    changedAt: at,
    confirmedAt: confirmed,
    tier: confirmed ? ("confirmed" as const) : ("signal" as const),
    phase: "active" as const,
    ...after[kind],
    endedAt: kind === "ended" ? at : null,
  };
  const saved = await saveDetection(
    state,
    before,
    [{ outage, events: [{ kind, at: at.toISOString(), zone }] }],
    at,
  );
  if (!saved) throw new Error("Another process has saved this minute.");
}
