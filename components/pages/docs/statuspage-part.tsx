import { Part } from "@/components/ui/prose";
import { TextLink } from "@/components/ui/text-link";

const paths = [
  "summary",
  "status",
  "components",
  "incidents",
  "incidents/unresolved",
  "scheduled-maintenances",
  "scheduled-maintenances/upcoming",
  "scheduled-maintenances/active",
].map((path) => `/api/v2/${path}.json`);

/** Our states, and the Statuspage values for them. */
const values: readonly { state: string; value: string }[] = [
  { state: "Normal, nothing open", value: "operational · page none" },
  {
    state: "More reports than normal, or an outage that is unconfirmed, subsiding or partly elsewhere",
    value: "degraded_performance · page minor",
  },
  { state: "A confirmed outage of a part", value: "partial_outage · page major" },
  { state: "A confirmed outage of the whole component", value: "major_outage · page major" },
  { state: "A confirmed outage of several surfaces and several model families", value: "page critical" },
  { state: "The official status page reports a problem", value: "its value, if it is worse" },
  {
    state: "Unknown: not enough reports, stale counts, or an official incident without affected components",
    value: "under_maintenance · page minor if everything is unknown",
  },
];

const code = "font-mono text-label";

/** How Statuspage clients can read this site, and what each value means. */
export function StatuspagePart() {
  return (
    <Part id="statuspage" title="Statuspage format">
      <p>
        Any client of the Statuspage API can read this site. You only change the host. Surfaces and models are
        two groups of components with permanent IDs. Outages are incidents: detected is{" "}
        <code className={code}>investigating</code>, confirmed or relocated is{" "}
        <code className={code}>identified</code>, subsiding is <code className={code}>monitoring</code> and
        ended is <code className={code}>resolved</code>. An official post about an outage is an update.
      </p>
      <p className="flex flex-wrap gap-x-5 font-mono text-label">
        {paths.map((path) => (
          <TextLink key={path} href={path} size="tap">
            {path}
          </TextLink>
        ))}
      </p>
      <table className="w-full text-sm">
        <thead className="sr-only">
          <tr>
            <th>State</th>
            <th>Value of the component and the page</th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line border-y border-line">
          {values.map(({ state, value }) => (
            <tr key={state} className="align-baseline">
              <th scope="row" className="py-2 pr-4 text-left font-normal">
                {state}
              </th>
              <td className="w-2/5 py-2 font-mono note">{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        Statuspage has no value for “unknown”. We use <code className={code}>under_maintenance</code>, because
        it means neither working nor failing. The descriptions explain this and name the source.{" "}
        <code className={code}>page.updated_at</code> is when we read the counts. It stops while they are
        stale. We don’t list official incidents as ours, but the components they affect are not operational.
        There is no scheduled maintenance.
      </p>
    </Part>
  );
}
