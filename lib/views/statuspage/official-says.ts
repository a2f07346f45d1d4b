import { concerns } from "@/lib/comparison/scope";
import type { PlaceNow } from "@/lib/snapshot/place-now";
import type { IncidentSummary, OfficialState, Snapshot } from "@/lib/snapshot/snapshot";
import type { Place } from "./ids";
import { quoted, stateWords, unreadWords } from "./official-words";
import { zoneOfPlace } from "./outage-effect";
import { type ComponentStatus, cannotTell } from "./shape";

/** What speaks for a status, and says why in a sentence. */
export interface Reason {
  status: ComponentStatus;
  says: string;
}

const statusOf: Readonly<Record<OfficialState, ComponentStatus>> = {
  operational: "operational",
  degraded: "degraded_performance",
  partial_outage: "partial_outage",
  major_outage: "major_outage",
  maintenance: "under_maintenance",
  unknown: cannotTell,
};

/** What the official page says of a component. While it has an incident open that may be there, it is not operational. */
export function officialSays({ official, ...lines }: Snapshot, place: Place, now: PlaceNow): Reason[] {
  const zone = zoneOfPlace(place);
  if (!official.fresh) {
    const unread = { status: "operational" as const, says: unreadWords(official) };
    const open = official.incidents.filter((incident) => isNameless(incident) || concerns(incident, zone));
    const says = `It then had open: ${quoted(open)}.`;
    return open.length === 0 ? [unread] : [unread, { status: cannotTell, says }];
  }
  const nameless = official.incidents.filter(isNameless);
  const doubts: Reason[] =
    nameless.length === 0
      ? []
      : [{ status: cannotTell, says: `The official page has open, naming no place: ${quoted(nameless)}.` }];
  return [...doubts, ...ofPlace(lines[`${place.kind}s`], place, now)];
}

/** By the page's own component and the incidents that name the place; else by those that only touch it. */
function ofPlace(lines: Snapshot["surfaces"], { kind, id }: Place, { incidents }: PlaceNow): Reason[] {
  const own = lines.find((line) => line.id === id)?.official ?? "operational";
  const naming =
    own === "operational" ? [] : incidents.filter((incident) => incident[`${kind}s`].includes(id));
  const touching = incidents.filter((incident) => !naming.includes(incident));
  const said: Reason[] = [];
  if (own !== "operational") {
    const names = naming.length > 0 ? `: ${quoted(naming)}` : "";
    said.push({ status: statusOf[own], says: `The official page says ${stateWords[own]}${names}.` });
  }
  if (touching.length > 0) {
    const planned = touching.every(({ impact }) => impact === "maintenance");
    const status = planned ? statusOf.maintenance : statusOf.degraded;
    said.push({ status, says: `The official page has open, touching it: ${quoted(touching)}.` });
  }
  return said.length > 0
    ? said
    : [{ status: "operational", says: "The official page reports nothing about it." }];
}

/** An incident that names neither surface nor model may be anywhere. */
const isNameless = ({ surfaces, models, many }: IncidentSummary) =>
  surfaces.length === 0 && models.length === 0 && !many;
