import { feedForms, feedPath } from "@/components/outputs/feed/outage-feed";
import { Part } from "@/components/ui/prose";
import { TextLink } from "@/components/ui/text-link";
import { surfaces } from "@/lib/catalog/surfaces";

const formatNames = { atom: "Atom", rss: "RSS", json: "JSON Feed", ics: "Calendar" } as const;
const rows = [
  { surface: null, name: "Everything" },
  ...surfaces
    .filter(({ id, current }) => current && id !== "not-sure")
    .map(({ id, name }) => ({ surface: id, name })),
];

/** The feeds of outages. */
export function FeedsPart() {
  return (
    <Part id="feeds" title="Feeds and calendar">
      <p>
        The feeds contain confirmed outages, newest first, with what the status page posted about each. The ID
        of an entry is the permanent URL of the outage. We update an entry when its phase, its affected
        surfaces and models, or the status page changes. If you send the <code>ETag</code> back, we answer 304
        until something changes.
      </p>
      <table className="w-full text-sm">
        <thead className="sr-only">
          <tr>
            <th>Outages of</th>
            <th>Feeds</th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line border-y border-line">
          {rows.map(({ surface, name }) => (
            <tr key={name}>
              <th scope="row" className="py-1 pr-4 text-left font-normal">
                {name}
              </th>
              <td className="flex flex-wrap gap-x-4 sm:gap-x-6">
                {feedForms.map((form) => (
                  <TextLink key={form} href={feedPath(surface, form)} size="tap">
                    {formatNames[form]}
                    <span className="sr-only"> of {name}</span>
                  </TextLink>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  );
}
