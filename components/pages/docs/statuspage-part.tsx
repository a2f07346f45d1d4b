import { Part } from "@/components/ui/prose";

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

/** What is so, and how Statuspage's words say it. */
const words: readonly { is: string; said: string }[] = [
  { is: "Nothing unusual, and nothing open", said: "operational · page none" },
  {
    is: "More reports than usual, an unconfirmed outage, one that subsides, or one elsewhere that touches it",
    said: "degraded_performance · page minor",
  },
  { is: "A confirmed outage in a part of it", said: "partial_outage · page major" },
  { is: "A confirmed outage of all of it", said: "major_outage · page major" },
  { is: "A confirmed outage over several surfaces and several families of models", said: "page critical" },
  { is: "The official page says so, or has an incident open there", said: "its own value, if that is worse" },
  {
    is: "We cannot tell: too few reports, our counts are stale, or an official incident that names no place",
    said: "under_maintenance · page minor when it is so of everything",
  },
];

const code = "font-mono text-label";

/** How what reads status pages can read this site, and what each of its values means. */
export function StatuspagePart() {
  return (
    <Part id="statuspage" title="As a status page">
      <p>
        What reads Statuspage’s API reads this site: change the host. Surfaces are the components of one
        group, models of another; their ids never change. Outages are incidents: detected is{" "}
        <code className={code}>investigating</code>, confirmed or moved{" "}
        <code className={code}>identified</code>, subsiding <code className={code}>monitoring</code>, over{" "}
        <code className={code}>resolved</code>; an official post about it is an update of its own.
      </p>
      <p className="flex flex-wrap gap-x-5 font-mono text-label">
        {paths.map((path) => (
          <a key={path} href={path} className="inline-flex min-h-11 items-center worded sm:min-h-8">
            {path}
          </a>
        ))}
      </p>
      <table className="w-full text-sm">
        <thead className="sr-only">
          <tr>
            <th>What is so</th>
            <th>What a component and the page say</th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line border-y border-line">
          {words.map(({ is, said }) => (
            <tr key={is} className="align-baseline">
              <th scope="row" className="py-2 pr-4 text-left font-normal">
                {is}
              </th>
              <td className="w-2/5 py-2 font-mono text-label text-soft">{said}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        Statuspage has no word for “unknown”. <code className={code}>under_maintenance</code> is its only
        value that claims neither that something works nor that it fails, so it stands for all that we cannot
        tell; descriptions say so, and who says what. <code className={code}>page.updated_at</code> is when
        the counts were read: it stands still while they are stale. Official incidents are not listed as ours,
        but nothing that they touch is called operational. There are no scheduled maintenances.
      </p>
    </Part>
  );
}
