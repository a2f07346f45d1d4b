import { surfaces } from "@/lib/catalog/surfaces";
import { type Zone, zonesOverlap } from "@/lib/catalog/zones";
import { type GapFigures, gapFigures } from "@/lib/comparison/grade";
import { type Exclusions, type LedgerRow, ledgerOf } from "@/lib/comparison/ledger";
import { uptimesOf } from "@/lib/comparison/uptime";
import { readFirstCountAt } from "@/lib/crowd/counts/read";
import { listIncidents, readOfficialNow, recordKnownSince } from "@/lib/official/record/read";
import { readIncidents } from "@/lib/official/record/read-incident";
import { surfaceOfComponent } from "@/lib/official/scope/components";
import type { Outage } from "@/lib/outages/detection/outage";
import { readOutagesSince, readWithdrawnSince } from "@/lib/outages/store";
import { onePerProcess } from "@/lib/platform/process/one-per-process";
import { dayMs } from "@/lib/platform/time/units";
import { type GapWindow, gapWindows } from "./gap-windows";
import { officialSpans } from "./official-spans";

/** A surface's uptimes over the window, 0 to 1. */
export interface SurfaceUptimes {
  surface: string;
  name: string;
  /** By the official weighting and by every minute the page called it anything but operational; null where it has
   * no component for the surface, or its record is not known. */
  official: number | null;
  inclusive: number | null;
  /** By confirmed outages, from people's reports; null before the first of them. */
  people: number | null;
}

/** The ledger of a window with its figures. */
export interface GapLedger {
  window: GapWindow;
  figures: GapFigures;
  exclusions: Exclusions;
  rows: LedgerRow<Outage>[];
  uptimes: SurfaceUptimes[];
  /** Since when each record is known (ISO 8601); uptimes are reckoned from there. Null: not at all. */
  knownSince: { official: string | null; people: string | null };
  /** Whether the official page was read lately: else nothing is known of what it posts now. */
  officialFresh: boolean;
}

const maxIncidents = 2000;

/** Months of records do not change by the second: a ledger is read anew when it is older than this. */
const keptMs = 20_000;
const ledgers = () =>
  onePerProcess("ledgers", () => new Map<GapWindow, { readAt: number; ledger: Promise<GapLedger> }>());

/** The ledger of a window, at most some seconds old. */
export async function gapLedger(window: GapWindow, now: Date): Promise<GapLedger> {
  const known = ledgers().get(window);
  const age = now.getTime() - (known?.readAt ?? 0);
  if (known && age >= 0 && age < keptMs) return known.ledger;
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
  // A surface failed where and while reports said so, also of outages that are told as one.
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

/** Surfaces for which the official page has a component. */
const withComponent = new Set<string | null>(Object.values(surfaceOfComponent));

const touches = (zone: Zone, surface: string) => zonesOverlap(zone, { kind: "surface", surface });
