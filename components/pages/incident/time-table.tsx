import type { ReactNode } from "react";
import { Time } from "@/components/ui/time/time";
import { minuteMs } from "@/lib/platform/time/units";
import type { IncidentPage } from "@/lib/views/record/read-incident-page";
import { exactUtc, spanInWords } from "@/lib/words/moments";

/** Its times, one a row: when, how far from the post, and whose word it is. */
export function TimeTable({ page: { incident, now, retroactive } }: { page: IncidentPage }) {
  const { claimed, posted, firstSeen, lastUnseen, componentRed, resolved, vanished } = incident;
  const fromPost = (at: string | null) => at && offsetInWords(Date.parse(at) - Date.parse(posted));
  const rows: { term: string; at: string | null; none: string; note: ReactNode }[] = [
    {
      term: "Claimed start",
      at: claimed,
      none: "none claimed",
      note: "When the page says it began; a person sets it, and can set it back.",
    },
    { term: "Posted", at: posted, none: "", note: "When the first post was made: the page's own clock." },
    {
      term: "First seen",
      at: firstSeen,
      none: "from before our first reading",
      note:
        firstSeen === null ? (
          "Nobody here saw when it appeared, so it is never counted as seen by us."
        ) : (
          <>
            When our reader first found it
            {lastUnseen && (
              <>
                ; at <Time at={lastUnseen} now={now} /> it was not there yet
              </>
            )}
            .
          </>
        ),
    },
    {
      term: "Component red",
      at: componentRed,
      none: "none turned",
      note: "When a post first took a component off “operational”: what a status light shows.",
    },
    {
      term: "Resolved",
      at: resolved,
      none: vanished === null ? "not yet, or not known" : "never: it is gone from the page",
      note: retroactive
        ? "Within a minute of the post: it was told when it was over."
        : "When the page called it over.",
    },
    ...(vanished
      ? [{ term: "Gone", at: vanished, none: "", note: "When our reader no longer found it." }]
      : []),
  ];
  return (
    <table className="w-full text-label max-sm:[&_td]:block max-sm:[&_th]:block">
      <caption className="sr-only">The times of the incident, and how far each lies from the post</caption>
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
              title={at ? exactUtc(at) : undefined}
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

function offsetInWords(ms: number): string {
  if (Math.abs(ms) < minuteMs) return "in the minute of the post";
  return `${spanInWords(Math.abs(ms))} ${ms < 0 ? "before" : "after"} the post`;
}
