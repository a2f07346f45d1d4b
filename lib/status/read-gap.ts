import { models } from "@/lib/catalog/models";
import { surfaces } from "@/lib/catalog/surfaces";
import { zoneHolds } from "@/lib/catalog/zones";
import { type GapFigures, gapFigures } from "@/lib/comparison/grade";
import { type Exclusions, type LedgerRow, ledgerOf } from "@/lib/comparison/ledger";
import { uptimesOf } from "@/lib/comparison/uptime";
import type { Outage } from "@/lib/detection/outage";
import { listIncidents } from "@/lib/official/read";
import { readIncidents } from "@/lib/official/read-incident";
import { readOutagesSince } from "@/lib/outages/store";
import { onePerProcess } from "@/lib/process/one-per-process";
import { type GapWindow, gapWindows } from "./gap-windows";
import { officialSpans } from "./official-spans";

/** A surface's uptimes over the window, 0 to 1. */
export interface SurfaceUptimes {
  surface: string;
  name: string;
  /** By the official weighting and by every minute the page called it anything but operational. */
  official: number;
  inclusive: number;
  /** By confirmed outages, from people's reports. */
  people: number;
}

/** The ledger of a window with its figures. */
export interface GapLedger {
  window: GapWindow;
  figures: GapFigures;
  exclusions: Exclusions;
  rows: LedgerRow<Outage>[];
  uptimes: SurfaceUptimes[];
}

const dayMs = 86_400_000;
const mostIncidents = 2000;

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
  const [outages, listed] = await Promise.all([
    readOutagesSince(from),
    listIncidents({ from, limit: mostIncidents }),
  ]);
  const incidents = listed ?? [];
  const { rows, exclusions } = ledgerOf(outages, incidents);
  const spans = officialSpans(await readIncidents(incidents.map(({ id }) => id)), now);
  const span = { from: from.getTime(), to: now.getTime() };
  const uptimes = surfaces
    .filter((surface) => surface.current && surface.id !== "not-sure")
    .map(({ id, name }) => {
      const down = outages.filter((outage) => outage.tier === "confirmed" && touches(outage, id));
      const people = down.map(({ onsetAt, endedAt }) => ({
        from: onsetAt.getTime(),
        to: (endedAt ?? now).getTime(),
      }));
      return { surface: id, name, ...uptimesOf(spans.get(id) ?? [], people, span) };
    });
  return { window, figures: gapFigures(rows), exclusions, rows, uptimes };
}

const touches = ({ zone }: Outage, surface: string) =>
  models.some((model) => zoneHolds(zone, surface, model.id));
