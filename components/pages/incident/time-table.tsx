import type { ReactNode } from "react";
import { Time } from "@/components/ui/time/time";
import { minuteMs } from "@/lib/platform/time/units";
import type { IncidentPage } from "@/lib/views/record/read-incidents";
import { formatExactUtc, formatSpan } from "@/lib/words/time";

/** The times of an incident, one per row: when, how far from the post, and the source. */
export function TimeTable({ page: { incident, now, retroactive } }: { page: IncidentPage }) {
  const { claimed, posted, firstSeen, lastUnseen, componentRed, resolved, vanished } = incident;
  const fromPost = (at: string | null) => at && formatOffset(Date.parse(at) - Date.parse(posted));
  const rows: { term: string; at: string | null; none: string; note: ReactNode }[] = [
    {
      term: "Official start time",
      at: claimed,
      none: "none given",
      note: "When the status page says it began. Staff set it by hand and can backdate it.",
    },
    {
      term: "Posted",
      at: posted,
      none: "",
      note: "When the first post was made, by the status page’s clock.",
    },
    {
      term: "First seen",
      at: firstSeen,
      none: "before our first check",
      note:
        firstSeen === null ? (
          "We did not see it appear."
        ) : (
          <>
            When we first saw it
            {lastUnseen && (
              <>
                . At <Time at={lastUnseen} now={now} /> it was not there yet
              </>
            )}
            .
          </>
        ),
    },
    {
      term: "Component red",
      at: componentRed,
      none: "none",
      note: "When a post first changed a component from “operational” to another state.",
    },
    {
      term: "Resolved",
      at: resolved,
      none: vanished === null ? "not yet, or unknown" : "never: removed from the status page",
      note: retroactive
        ? "Within a minute of the post: it was posted after it ended."
        : "When the status page marked it resolved.",
    },
    ...(vanished
      ? [{ term: "Removed", at: vanished, none: "", note: "When it was no longer on the status page." }]
      : []),
  ];
  return (
    <table className="w-full text-label max-sm:[&_td]:block max-sm:[&_th]:block">
      <caption className="sr-only">The times of the incident, and how far each is from the post</caption>
      <tbody>
        {rows.map(({ term, at, none, note }) => (
          <tr
            key={term}
            className="border-b border-line align-baseline last:border-b-0 max-sm:block max-sm:py-2"
          >
            <th scope="row" className="pr-4 text-left text-sm font-medium whitespace-nowrap sm:py-2">
              {term}
            </th>
            <td
              className="pr-4 font-mono whitespace-nowrap text-official sm:py-2"
              title={at ? formatExactUtc(at) : undefined}
            >
              {at ? <Time at={at} now={now} /> : <span className="font-sans text-soft">{none}</span>}
            </td>
            <td className="pr-4 whitespace-nowrap text-soft sm:py-2">
              {term === "Posted" ? "" : fromPost(at)}
            </td>
            <td className="text-soft sm:py-2">{note}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function formatOffset(ms: number): string {
  if (Math.abs(ms) < minuteMs) return "same minute as the post";
  return `${formatSpan(Math.abs(ms))} ${ms < 0 ? "before" : "after"} the post`;
}
