import { modelOf, models } from "@/lib/catalog/models";
import { surfaceOf, surfaces } from "@/lib/catalog/surfaces";
import { zoneOfKey } from "@/lib/catalog/zones";
import { concerns } from "@/lib/comparison/match";
import { type PlaceNow, placeNow } from "@/lib/snapshot/place-now";
import type { IncidentSummary, OfficialState, Snapshot } from "@/lib/snapshot/snapshot";
import { countWords } from "@/lib/snapshot/verdict";
import { headlines, inlineHeadline, unknownHeadline } from "@/lib/words/headlines";
import { formatUtcMinute } from "@/lib/words/time";
import { componentIdOf, groupIdOf, type Place, pageId } from "./ids";
import { statusUnder, zoneOfPlace } from "./outage-effect";
import {
  type ComponentStatus,
  componentStatuses,
  type StatuspageComponent,
  unknownStatus,
  worstOf,
} from "./shape";
import { quoted, stateWords, unreadText } from "./words";

/** Statuspage requires a date, and the catalog has none. This is the start of the year of the catalog. */
const madeAt = "2026-01-01T00:00:00.000Z";

const groups = [
  { kind: "surface", name: "Surfaces", description: "Where people use Claude." },
  { kind: "model", name: "Models", description: "Claude models, on any surface." },
] as const;

/** All components: each group followed by its members, in the catalog's order. */
export const componentsOf = (snapshot: Snapshot): StatuspageComponent[] =>
  groups.flatMap(({ kind, name, description }, at) => {
    const inside = idsOf(snapshot, kind).map((id) => componentOf(snapshot, { kind, id }));
    const group = {
      ...rowOf(snapshot, groupIdOf(kind), name, at + 1),
      status: worstOf(
        componentStatuses,
        inside.map(({ status }) => status),
      ),
      description,
      group: true,
      components: inside.map(({ id }) => id),
    };
    return [group, ...inside];
  });

const catalog: Record<Place["kind"], readonly { id: string; current: boolean }[]> = {
  surface: surfaces,
  model: models,
};

/** Current surfaces or models, and retired models with reports now. "Not sure" is not a component. */
function idsOf(snapshot: Snapshot, kind: Place["kind"]): string[] {
  const shown = new Set(snapshot[`${kind}s`].map(({ id }) => id));
  return catalog[kind].flatMap(({ id, current }) =>
    id !== "not-sure" && (current || shown.has(id)) ? [id] : [],
  );
}

/** A surface or model as a component, also if it is not in the list. */
function componentOf(snapshot: Snapshot, place: Place): StatuspageComponent {
  const { kind, id } = place;
  const now = kind === "surface" ? placeNow(snapshot, id, null) : placeNow(snapshot, null, id);
  if (now === null) throw new Error(`No component for ${kind} ${id}.`);
  const position = 1 + catalog[kind].findIndex((one) => one.id === id);
  return {
    ...rowOf(snapshot, componentIdOf(place), nameOf(place), position),
    ...componentStatus(snapshot, place, now),
    group_id: groupIdOf(kind),
  };
}

/** Components by surface or model, each made when it is first needed. */
export function componentsBy(snapshot: Snapshot): (place: Place) => StatuspageComponent {
  const made = new Map<string, StatuspageComponent>();
  return (place) => {
    const id = componentIdOf(place);
    const component = made.get(id) ?? componentOf(snapshot, place);
    made.set(id, component);
    return component;
  };
}

export const nameOf = ({ kind, id }: Place): string => (kind === "surface" ? surfaceOf : modelOf)(id).name;

const rowOf = ({ countsReadAt }: Snapshot, id: string, name: string, position: number) => ({
  id,
  name,
  status: componentStatuses[0],
  created_at: madeAt,
  updated_at: countsReadAt,
  position,
  description: null,
  showcase: false,
  start_date: null,
  group_id: null,
  page_id: pageId,
  group: false,
  only_show_if_degraded: false,
});

/**
 * The status of a component, and a description that names the sources. The worse of users and the status page decides.
 */
export function componentStatus(
  snapshot: Snapshot,
  place: Place,
  now: PlaceNow,
): { status: ComponentStatus; description: string } {
  const reasons = [...userReasons(snapshot, place, now), ...officialReasons(snapshot, place, now)];
  const status = worstOf(
    componentStatuses,
    reasons.map((reason) => reason.status),
  );
  const says = [...new Set(reasons.map((reason) => reason.says))];
  return { status, description: says.join(" ") };
}

function userReasons(snapshot: Snapshot, place: Place, now: PlaceNow): Reason[] {
  const counts = `${countWords(now)}.`;
  if (snapshot.verdict.state === "unknown" && now.users === "unknown") {
    const { headline, detail, since } = snapshot.verdict;
    const from = since === null ? "" : ` Since ${formatUtcMinute(since)}.`;
    return [
      { status: unknownStatus, says: `Status unknown (not maintenance). ${headline} ${detail}${from}` },
    ];
  }
  const outages = now.outages.map((outage) => ({
    status: statusUnder({ ...outage, zone: zoneOfKey(outage.zone) ?? { kind: "all" } }, place),
    says: `Users report failures: ${outage.name}, since ${formatUtcMinute(outage.onset)}${certainty(outage)}.`,
  }));
  if (outages.length > 0) return [...outages, { status: "operational", says: counts }];
  if (now.users === "unknown")
    return [
      {
        status: unknownStatus,
        says: `Status unknown (not maintenance): ${inlineHeadline(unknownHeadline(snapshot.intakeTrouble))}. ${counts}`,
      },
    ];
  if (now.users === "quiet") return [{ status: "operational", says: `${headlines.quiet} ${counts}` }];
  return [{ status: "degraded_performance", says: `More people than normal report problems. ${counts}` }];
}

const certainty = ({ tier, phase }: { tier: string; phase: string }) =>
  tier === "signal" ? ", not confirmed yet" : phase === "subsiding" ? ", subsiding" : "";

/** A status with the sentence that explains it. */
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
  unknown: unknownStatus,
};

/**
 * What the status page says about a component. A component with a possibly related open incident is not operational.
 */
function officialReasons({ official, ...lines }: Snapshot, place: Place, now: PlaceNow): Reason[] {
  const zone = zoneOfPlace(place);
  if (!official.fresh) {
    const unread = { status: "operational" as const, says: unreadText(official) };
    const open = official.incidents.filter((incident) => isNameless(incident) || concerns(incident, zone));
    const says = `Open when we last checked: ${quoted(open)}.`;
    return open.length === 0 ? [unread] : [unread, { status: unknownStatus, says }];
  }
  const nameless = official.incidents.filter(isNameless);
  const doubts: Reason[] =
    nameless.length === 0
      ? []
      : [
          {
            status: unknownStatus,
            says: `Open on the status page, naming no component: ${quoted(nameless)}.`,
          },
        ];
  return [...doubts, ...ofPlace(lines[`${place.kind}s`], place, now)];
}

/** The page's own component and the incidents that name it come first, then incidents that only affect it. */
function ofPlace(lines: Snapshot["surfaces"], { kind, id }: Place, { incidents }: PlaceNow): Reason[] {
  const own = lines.find((line) => line.id === id)?.official ?? "operational";
  const naming =
    own === "operational" ? [] : incidents.filter((incident) => incident[`${kind}s`].includes(id));
  const touching = incidents.filter((incident) => !naming.includes(incident));
  const said: Reason[] = [];
  if (own !== "operational") {
    const names = naming.length > 0 ? `: ${quoted(naming)}` : "";
    said.push({ status: statusOf[own], says: `The status page says ${stateWords[own]}${names}.` });
  }
  if (touching.length > 0) {
    const planned = touching.every(({ impact }) => impact === "maintenance");
    const status = planned ? statusOf.maintenance : statusOf.degraded;
    said.push({ status, says: `Open on the status page and affecting this component: ${quoted(touching)}.` });
  }
  return said.length > 0
    ? said
    : [{ status: "operational", says: "The status page reports no incident here." }];
}

/** An incident that names neither surface nor model can be anywhere. */
const isNameless = ({ surfaces, models, many }: IncidentSummary) =>
  surfaces.length === 0 && models.length === 0 && !many;
