import type { ReceiptView } from "@/lib/views/receipts/view";
import { plural } from "@/lib/words/numbers";
import { At } from "./receipt-words";

const isOrAre = (count: number) => (count === 1 ? "is" : "are");
const wasOrWere = (count: number) => (count === 1 ? "was" : "were");

/** The minutes without data and the reasons, and what is excluded. None of it counts as working. */
export function MissingData({ view: { window, exclusions } }: { view: ReceiptView }) {
  const minutes = (count: number) => plural(count, "minute");
  const items = [
    window.toCome > 0 &&
      `${minutes(window.toCome)} ${wasOrWere(window.toCome)} in the future when this receipt was created.`,
    window.usersBefore > 0 && (
      <>
        {minutes(window.usersBefore)} {isOrAre(window.usersBefore)} from before this site counted reports
        {window.usersSince ? (
          <>
            {" "}
            (since <At at={window.usersSince} />)
          </>
        ) : null}
        .
      </>
    ),
    window.usersNotCounted > 0 &&
      `During ${minutes(window.usersNotCounted)}, this site did not run and counted nothing.`,
    window.officialBefore > 0 && (
      <>
        {minutes(window.officialBefore)} {isOrAre(window.officialBefore)} from before we read the status page
        {window.officialSince ? (
          <>
            {" "}
            (since <At at={window.officialSince} />)
          </>
        ) : null}
        .
      </>
    ),
    window.officialUnread > 0 &&
      `During ${minutes(window.officialUnread)}, we could not read the status page. We don’t count this as silence. We do count what it posted about these minutes later.`,
    exclusions.unnamed > 0 &&
      `${plural(exclusions.unnamed, "official incident")} named no surface and no model. It counts only in a total of everything.`,
    exclusions.maintenance > 0 &&
      `${plural(exclusions.maintenance, "post")} about planned maintenance ${wasOrWere(exclusions.maintenance)} excluded.`,
    exclusions.withdrawn > 0 &&
      `${plural(exclusions.withdrawn, "outage")} of this period ${wasOrWere(exclusions.withdrawn)} withdrawn, because moderators removed the reports behind ${exclusions.withdrawn === 1 ? "it" : "them"}.`,
    exclusions.merged > 0 &&
      `${plural(exclusions.merged, "outage")} ${wasOrWere(exclusions.merged)} merged into another.`,
  ].filter((item) => item !== false);
  return (
    <>
      {items.length === 0 ? (
        <p>There is data for every minute, and nothing is excluded.</p>
      ) : (
        <ul className="list-disc space-y-1 pl-5">
          {items.map((item, at) => (
            <li key={typeof item === "string" ? item : at}>{item}</li>
          ))}
        </ul>
      )}
      {window.unread.length > 0 && (
        <details className="mt-2">
          <summary className="inline-flex min-h-11 items-center text-sm worded sm:min-h-8">
            When we could not read the status page
          </summary>
          <ul className="columns-1 text-label sm:columns-2">
            {window.unread.map(({ from, to }) => (
              <li key={from.iso}>
                <At at={from} /> to <At at={to} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
