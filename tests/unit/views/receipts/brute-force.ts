import { models } from "@/lib/catalog/models";
import { surfaces } from "@/lib/catalog/surfaces";
import { zoneHolds } from "@/lib/catalog/zones";
import { concerns } from "@/lib/comparison/match";
import { minuteMs, startOfMinute } from "@/lib/platform/time/units";
import type { ReceiptInputs } from "@/lib/views/receipts/compute-result";
import type { ReceiptRequest, ReceiptResult } from "@/lib/views/receipts/receipt";

type Figures = Omit<ReceiptResult["places"][number], "kind" | "id" | "name" | "people">;

/** Whether a period from `from` to `to` (ms) includes the instant `at`. */
const lasts = (from: number, to: number, at: number) => from <= at && at < to;

/**
 * The minutes of a surface or model, counted one by one with sets, from the rules on the page and without any code of
 * receipts. A minute counts if a period includes its first instant.
 */
export function bruteForce(
  asked: ReceiptRequest,
  place: { surfaces: readonly string[]; models: readonly string[] },
  inputs: ReceiptInputs,
): Figures {
  const now = inputs.now.getTime();
  const cells = surfaces.flatMap((surface) =>
    models
      .filter(({ id }) => place.models.length === 0 || place.models.includes(id))
      .filter(() => place.surfaces.length === 0 || place.surfaces.includes(surface.id))
      .map((model) => [surface.id, model.id] as const),
  );
  const named = {
    confirmed: new Set<number>(),
    signal: new Set<number>(),
    official: new Set<number>(),
    claimed: new Set<number>(),
    usersUnknown: new Set<number>(),
    officialUnknown: new Set<number>(),
    past: new Set<number>(),
  };
  for (let at = Date.parse(asked.from); at < Date.parse(asked.to); at += minuteMs) {
    // The current minute is not over.
    if (at + minuteMs > now) continue;
    named.past.add(at);
    for (const outage of inputs.outages)
      for (const part of outage.judged?.spans ?? [outage])
        if (
          lasts(part.onsetAt.getTime(), part.endedAt?.getTime() ?? now, at) &&
          cells.some(([surface, model]) => zoneHolds(part.zone, surface, model))
        )
          named[outage.tier].add(at);
    for (const incident of inputs.incidents) {
      if (incident.impact === "maintenance") continue;
      const nowhere = incident.surfaces.length === 0 && incident.models.length === 0 && !incident.many;
      const everything = asked.surfaces.length === 0 && asked.models.length === 0;
      const isAll = everything && place.surfaces.length === 0 && place.models.length === 0;
      const there = nowhere
        ? isAll
        : cells.some(([surface, model]) => concerns(incident, { kind: "cell", surface, model }));
      if (!there) continue;
      const posted = Date.parse(incident.posted);
      const closed = incident.status === "resolved" || incident.status === "postmortem";
      const open = !closed && incident.origin === "feed" ? now : posted;
      const end = Date.parse(incident.resolved ?? incident.vanished ?? new Date(open).toISOString());
      if (lasts(posted, end, at)) named.official.add(at);
      if (lasts(Math.min(posted, Date.parse(incident.claimed ?? incident.posted)), Math.max(end, posted), at))
        named.claimed.add(at);
    }
    const before = (since: number | null) => since === null || at < startOfMinute(since);
    if (before(inputs.usersSince) || inputs.notRunning.some(({ from, to }) => lasts(from, to, at)))
      named.usersUnknown.add(at);
    if (before(inputs.officialSince) || inputs.unread.some(({ from, to }) => lasts(from, to, at)))
      named.officialUnknown.add(at);
  }
  const { confirmed, signal, official, claimed, usersUnknown, officialUnknown, past } = named;
  const count = (from: Set<number>, keep: (at: number) => boolean) => [...from].filter(keep).length;
  const usersKnown = confirmed.size + signal.size > 0 || past.size > usersUnknown.size;
  const officialKnown = claimed.size > 0 || past.size > officialUnknown.size;
  const untold = (at: number) => !confirmed.has(at) && !official.has(at);
  const unsure = (at: number) => usersUnknown.has(at) || officialUnknown.has(at);
  return {
    confirmed: usersKnown ? confirmed.size : null,
    signal: usersKnown ? count(signal, (at) => !confirmed.has(at)) : null,
    official: officialKnown ? official.size : null,
    officialClaimed: officialKnown ? claimed.size : null,
    both: count(confirmed, (at) => official.has(at)),
    usersOnly: count(confirmed, (at) => !official.has(at) && !officialUnknown.has(at)),
    usersOfficialUnknown: count(confirmed, (at) => !official.has(at) && officialUnknown.has(at)),
    officialOnly: count(official, (at) => !confirmed.has(at) && !usersUnknown.has(at)),
    officialUsersUnknown: count(official, (at) => !confirmed.has(at) && usersUnknown.has(at)),
    neither: count(past, (at) => untold(at) && !unsure(at)),
    unknown: count(past, (at) => untold(at) && unsure(at)),
  };
}
