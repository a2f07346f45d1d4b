import { detector } from "@/lib/outages/detection/engine";
import type { Outage } from "@/lib/outages/detection/outage";
import { readDetection, saveDetection } from "@/lib/outages/following/store-state";
import { toldOutage } from "../../states/known-outages";

const minuteMs = 60_000;
type Kind = Outage["events"][number]["kind"];

/** The states that an outage has after something happened to it. */
const after: Partial<Record<Kind, Partial<Outage>>> = {
  subsiding: { phase: "subsiding" },
  ended: { phase: "ended" },
};

/**
 * Lets something happen to an outage at a time as detection saves it: in the transaction in which the outage changes.
 * The outage is in Claude Code on Opus 5 unless `zone` says otherwise.
 */
export async function happen(
  id: string,
  kind: Kind,
  at: Date,
  { confirmedAt, zone = "cell:claude-code/opus-5" }: { confirmedAt?: Date; zone?: string } = {},
): Promise<void> {
  const before = (await readDetection())?.lastMinute ?? 0;
  const state = { ...detector().save(), lastMinute: before + 1 };
  const { events: _, ...told } = toldOutage;
  const confirmed = kind === "confirmed" ? at : (confirmedAt ?? null);
  const outage = {
    ...told,
    id,
    zone: zone === "all" ? ({ kind: "all" } as const) : told.zone,
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
  if (!saved) throw new Error("Another went on from the same minute.");
}
