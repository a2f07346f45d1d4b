import type { ReceiptView } from "@/lib/views/receipts/view";
import { At } from "./at";
import { countOf } from "./minutes-words";

const isOrAre = (count: number) => (count === 1 ? "is" : "are");
const wasOrWere = (count: number) => (count === 1 ? "was" : "were");

/** What of the time is not known and why, and what was left out. Nothing of it is counted as quiet. */
export function NotKnown({ view: { window, exclusions } }: { view: ReceiptView }) {
  const minutes = (count: number) => countOf(count, "minute");
  const items = [
    window.toCome > 0 && `${minutes(window.toCome)} had not come when this was made.`,
    window.usersBefore > 0 && (
      <>
        {minutes(window.usersBefore)} {isOrAre(window.usersBefore)} from before anybody counted reports here
        {window.usersSince ? (
          <>
            {" "}
            (since <At at={window.usersSince} />)
          </>
        ) : null}
        : what users would have said is not known.
      </>
    ),
    window.usersNotCounted > 0 &&
      `In ${minutes(window.usersNotCounted)} this site did not run: nobody counted.`,
    window.officialBefore > 0 && (
      <>
        {minutes(window.officialBefore)} {isOrAre(window.officialBefore)} from before the official record is
        known here
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
      `In ${minutes(window.officialUnread)} the official page could not be read: its silence then is not held against it. What it told of them later is counted.`,
    exclusions.unnamed > 0 &&
      `${countOf(exclusions.unnamed, "official incident")} named no surface and no model: counted in the total only where everything was chosen.`,
    exclusions.maintenance > 0 &&
      `${countOf(exclusions.maintenance, "post")} of planned maintenance ${wasOrWere(exclusions.maintenance)} left out.`,
    exclusions.withdrawn > 0 &&
      `${countOf(exclusions.withdrawn, "outage")} of this time, of whatever place, ${wasOrWere(exclusions.withdrawn)} withdrawn: moderation removed the reports under ${exclusions.withdrawn === 1 ? "it" : "them"}.`,
    exclusions.merged > 0 && `${countOf(exclusions.merged, "outage")} counted as part of another.`,
  ].filter((item) => item !== false);
  return (
    <>
      {items.length === 0 ? (
        <p>Every minute is known on both sides, and nothing was left out.</p>
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
            When the official page could not be read
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
