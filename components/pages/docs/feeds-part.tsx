import { feedForms, feedPath } from "@/components/outputs/feed/outage-feed";
import { Part } from "@/components/ui/prose";
import { surfaces } from "@/lib/catalog/surfaces";

const names = { atom: "Atom", rss: "RSS", json: "JSON Feed", ics: "calendar" } as const;
const rows = [
  { surface: null, name: "Everything" },
  ...surfaces
    .filter(({ id, current }) => current && id !== "not-sure")
    .map(({ id, name }) => ({ surface: id, name })),
];

/** Where outages can be followed. */
export function FeedsPart() {
  return (
    <Part id="feeds" title="Feeds and calendar">
      <p>
        Confirmed outages, newest first, each beside what the official page posted of it. An entry is known by
        its outage’s page, which never moves; it is told anew when a phase, a place or the official word
        changes. A feed whose <code>ETag</code> you send back is answered with 304 until then.
      </p>
      <table className="w-full text-sm">
        <thead className="sr-only">
          <tr>
            <th>Of</th>
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
                  <a
                    key={form}
                    href={feedPath(surface, form)}
                    className="inline-flex min-h-11 items-center worded sm:min-h-9"
                  >
                    {names[form]}
                    <span className="sr-only"> of {name}</span>
                  </a>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  );
}
