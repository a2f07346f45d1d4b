import { modelOf } from "@/lib/catalog/models";
import { surfaceOf } from "@/lib/catalog/surfaces";
import type { OfficialPost } from "@/lib/demo/simulation/official-posts";
import type { TrueOutage } from "@/lib/demo/simulation/true-outages";
import { surfaceOfComponent } from "@/lib/official/scope/scope-surfaces";
import { minuteMs } from "@/lib/platform/time/units";
import { StatusPage } from "./status-page";

const stateOf = { minor: "degraded_performance", major: "partial_outage", critical: "major_outage" } as const;

interface Event {
  minute: number;
  run: () => void;
}

/** A status page that posted and resolved these outages in the past. From then on, it uses `clock`. */
export function pageWithHistory(
  history: readonly { outage: TrueOutage; post: OfficialPost }[],
  clock: () => Date,
): StatusPage {
  let past: Date | null = new Date(0);
  const page = new StatusPage(() => past ?? clock());
  const ids = new Map<number, string>();
  const events = history.flatMap(({ outage, post }): Event[] => {
    const components = Object.fromEntries(componentsOf(outage).map((id) => [id, stateOf[outage.severity]]));
    const announce = () =>
      ids.set(
        outage.id,
        page.post({
          name: incidentName(outage),
          impact: outage.severity,
          body: "We are investigating this issue.",
          startedAt: new Date(post.claimed * minuteMs),
          components,
        }),
      );
    const end = () => page.resolve(ids.get(outage.id) ?? "", "This incident has been resolved.");
    return [
      { minute: post.posted, run: announce },
      { minute: post.resolved + 0.5, run: end },
    ];
  });
  for (const { minute, run } of events.sort((one, other) => one.minute - other.minute)) {
    // Milliseconds like those of a real page. A round second would look like an edit.
    past = new Date(minute * minuteMs + 417);
    run();
  }
  past = null;
  return page;
}

function componentsOf({ cells }: TrueOutage): string[] {
  const surfaces = new Set<string | null>(cells.map(({ surface }) => surface));
  return Object.entries(surfaceOfComponent).flatMap(([id, surface]) => (surfaces.has(surface) ? [id] : []));
}

/** The name of an incident, in the style of the real status page. */
export function incidentName({ cells }: TrueOutage): string {
  const models = [...new Set(cells.map((cell) => cell.model))].filter((model) => model !== "not-sure");
  const surfaces = [...new Set(cells.map((cell) => cell.surface))];
  if (models.length <= 2)
    return `Elevated errors on ${models.map((model) => modelOf(model).name).join(" and ")}`;
  if (surfaces.length <= 2)
    return `Elevated errors on ${surfaces.map((surface) => surfaceOf(surface).name).join(" and ")}`;
  return "Elevated errors across many models";
}
