import { surfaces } from "@/lib/catalog/surfaces";
import { type Zone, zonesOverlap } from "@/lib/catalog/zones";
import { type GapFigures, gapFigures } from "@/lib/comparison/grade";
import { type Exclusions, type LedgerRow, ledgerOf } from "@/lib/comparison/ledger";
import { incidentEnd } from "@/lib/comparison/match";
import { type OfficialSpan, uptimesOf } from "@/lib/comparison/uptime";
import { readFirstCountAt } from "@/lib/crowd/counts/read";
import type { IncidentRecord } from "@/lib/official/record/incident";
import { listIncidents, readIncidents, readOfficialNow, recordKnownSince } from "@/lib/official/record/read";
import { surfacesOfComponent } from "@/lib/official/scope/scope";
import { surfaceOfComponent } from "@/lib/official/scope/scope-surfaces";
import type { Outage } from "@/lib/outages/detection/outage";
import { readOutagesSince, readWithdrawnSince } from "@/lib/outages/store";
import { onePerProcess } from "@/lib/platform/process/one-per-process";
import { dayMs } from "@/lib/platform/time/units";
import { type GapWindow, gapWindows } from "./query";

/** A surface's uptimes over the period, 0 to 1. */
export interface SurfaceUptimes {
  surface: string;
  name: string;
  /**
   * By the status page's own weighting, and counting every minute that was not operational. Null if the page has no
   * component for the surface, or we have no data.
   */
  official: number | null;
  inclusive: number | null;
  /** By confirmed outages from user reports; null before the first report. */
  people: number | null;
}

/** The ledger of a period with its figures. */
export interface GapLedger {
  window: GapWindow;
  figures: GapFigures;
  exclusions: Exclusions;
  rows: LedgerRow<Outage>[];
  uptimes: SurfaceUptimes[];
  /** When the data of each source begins (ISO 8601). Uptimes count from there. Null if there is none. */
  knownSince: { official: string | null; people: string | null };
  /** Whether we read the status page recently. If not, we do not know what it posts now. */
  officialFresh: boolean;
}

const maxIncidents = 2000;

/** Months of data change slowly. We read a ledger again when it is older than this. */
const cacheMs = 20_000;
const ledgers = () =>
  onePerProcess("ledgers", () => new Map<GapWindow, { readAt: number; ledger: Promise<GapLedger> }>());

/** The ledger of a period, at most some seconds old. */
export async function gapLedger(window: GapWindow, now: Date): Promise<GapLedger> {
  const known = ledgers().get(window);
  const age = now.getTime() - (known?.readAt ?? 0);
  if (known && age >= 0 && age < cacheMs) return known.ledger;
  const ledger = readLedger(window, now);
  ledgers().set(window, { readAt: now.getTime(), ledger });
  ledger.catch(() => ledgers().delete(window));
  return ledger;
}

async function readLedger(window: GapWindow, now: Date): Promise<GapLedger> {
  const from = new Date(now.getTime() - gapWindows[window] * dayMs);
  const [outages, withdrawn, listed, official, people, { word }] = await Promise.all([
    readOutagesSince(from),
    readWithdrawnSince(from),
    listIncidents({ from, limit: maxIncidents }),
    recordKnownSince(),
    readFirstCountAt(),
    readOfficialNow(now),
  ]);
  const incidents = listed ?? [];
  const { rows, exclusions } = ledgerOf(
    outages,
    incidents,
    word.readAt === null ? null : new Date(word.readAt),
    withdrawn.length,
  );
  // Merged outages count where and when each of them was reported.
  const found = outages
    .filter(({ tier }) => tier === "confirmed")
    .flatMap((outage) => outage.judged?.spans ?? [outage]);
  const spans = officialSpans(await readIncidents(incidents.map(({ id }) => id)), now);
  const span = { from: from.getTime(), to: now.getTime() };
  const uptimes = surfaces
    .filter((surface) => surface.current && surface.id !== "not-sure")
    .map(({ id, name }) => {
      const down = found.filter(({ zone }) => touches(zone, id));
      const failing = down.map(({ onsetAt, endedAt }) => ({
        from: onsetAt.getTime(),
        to: (endedAt ?? now).getTime(),
      }));
      const known = { official: withComponent.has(id) ? official : null, people };
      return { surface: id, name, ...uptimesOf(spans.get(id) ?? [], failing, span, known) };
    });
  const knownSince = { official: isoOf(official), people: isoOf(people) };
  const figures = gapFigures(rows);
  return { window, figures, exclusions, rows, uptimes, knownSince, officialFresh: word.fresh };
}

const isoOf = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());

/** Surfaces that have a component on the status page. */
const withComponent = new Set<string | null>(Object.values(surfaceOfComponent));

const touches = (zone: Zone, surface: string) => zonesOverlap(zone, { kind: "surface", surface });

const stateOf: Readonly<Record<string, OfficialSpan["state"]>> = {
  degraded_performance: "degraded",
  partial_outage: "partial_outage",
  major_outage: "major_outage",
};

/**
 * How bad each surface was according to the status page, in spans (ms). A component counts while it is not operational.
 * Each incident that names the surface counts as degraded at least.
 */
function officialSpans(incidents: readonly IncidentRecord[], now: Date): Map<string, OfficialSpan[]> {
  const spans = new Map<string, OfficialSpan[]>();
  const add = (surface: string, span: OfficialSpan) =>
    spans.set(surface, [...(spans.get(surface) ?? []), span]);
  for (const incident of incidents) {
    if (incident.impact === "maintenance") continue;
    const end = endOf(incident, now);
    for (const surface of incident.surfaces)
      add(surface, { from: Date.parse(incident.posted), to: end, state: "degraded" });
    for (const { surface, ...span } of componentSpans(incident, end)) add(surface, span);
  }
  return spans;
}

/** When an incident ended. If it was only imported and has no end, we know only its post. */
function endOf(incident: IncidentRecord, now: Date): number {
  const end = incidentEnd(incident);
  if (Number.isFinite(end)) return end;
  return incident.origin === "feed" ? now.getTime() : Date.parse(incident.posted);
}

/** The changes of components within one incident. What was not restored ends with the incident. */
function componentSpans(incident: IncidentRecord, end: number): (OfficialSpan & { surface: string })[] {
  const moves = incident.updates.flatMap((update) =>
    update.transitions.map(({ component, name, after }) => ({
      at: Date.parse(update.created),
      component,
      name,
      state: stateOf[after] ?? null,
    })),
  );
  return moves.flatMap((move, index) => {
    if (move.state === null) return [];
    const next = moves.slice(index + 1).find(({ component }) => component === move.component);
    const span = { from: move.at, to: next?.at ?? end, state: move.state };
    return surfacesOfComponent({ id: move.component, name: move.name }).map((surface) => ({
      surface,
      ...span,
    }));
  });
}
