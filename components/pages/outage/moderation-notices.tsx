import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time/time";
import type { OutageResponse } from "@/lib/snapshot/outage-response";
import type { OutagePage } from "@/lib/views/record/read-outage-page";
import { formatReports } from "@/lib/words/people";

/** Says that moderators withdrew an outage or removed some of its reports, and why. */
export function RemovalNotice({ outage, now }: { outage: OutageResponse; now: string }) {
  const { withdrawn, removals } = outage;
  if (!withdrawn && removals.length === 0) return null;
  const removed = removals.reduce((sum, { reports }) => sum + reports, 0);
  return (
    <aside
      aria-label={withdrawn ? "Withdrawn" : "Removed reports"}
      className="mt-5 measure-wide rounded-md border border-line bg-card px-4 py-3.5"
    >
      <p className="font-medium">
        {withdrawn ? (
          <>
            Withdrawn <Time at={withdrawn.at} now={now} />
          </>
        ) : (
          `${formatReports(removed)} removed`
        )}
      </p>
      <p className="mt-0.5 measure text-sm text-pretty">
        {withdrawn
          ? `A moderator removed ${formatReports(removed)}. Without them there was no outage, so we no longer count it. This page keeps the original numbers.`
          : "A moderator removed these reports. The numbers on this page do not include them. The alarm time has not changed."}
      </p>
      <ul className="mt-2 space-y-1 text-sm">
        {removals.map(({ id, at, why, reports }) => (
          <li key={id} className="[overflow-wrap:anywhere]">
            {formatReports(reports)}, <Time at={at} now={now} />: “{why}”
          </li>
        ))}
      </ul>
    </aside>
  );
}

/** The decisions of moderators about an outage: merges, and their remark. */
export function ModeratorNotice({ page: { outage, now } }: { page: Pick<OutagePage, "outage" | "now"> }) {
  const { mergedInto, merged, remark } = outage;
  return (
    <>
      {mergedInto ? (
        <p className="mt-5 measure-wide rounded-md border border-line bg-card px-4 py-3.5 text-pretty">
          On <Time at={mergedInto.at} now={now} />, a moderator merged this outage into{" "}
          <TextLink href={`/outages/${mergedInto.id}`}>outage {mergedInto.id}</TextLink>:{" "}
          <q className="[overflow-wrap:anywhere]">{mergedInto.why}</q>. We count both as one. This page shows
          the outage as we first detected it.
        </p>
      ) : null}
      {merged.length > 0 ? (
        <ul className="mt-5 measure-wide space-y-1.5 text-sm text-pretty text-soft">
          {merged.map((part) => (
            <li key={part.id}>
              Includes <TextLink href={`/outages/${part.id}`}>outage {part.id}</TextLink>, which a moderator
              merged on <Time at={part.at} now={now} />:{" "}
              <q className="[overflow-wrap:anywhere]">{part.why}</q>
            </li>
          ))}
        </ul>
      ) : null}
      {remark ? (
        <div className="mt-5 measure-wide rounded-md border border-line bg-card px-4 py-3.5">
          <p className="text-pretty whitespace-pre-line [overflow-wrap:anywhere]">{remark.text}</p>
          <p className="mt-1.5 note">
            Moderators of this site, <Time at={remark.writtenAt} now={now} />
            {remark.editedAt ? (
              <>
                , edited <Time at={remark.editedAt} now={now} />
              </>
            ) : null}
          </p>
        </div>
      ) : null}
    </>
  );
}

/** The incidents that a moderator matched with an outage or separated from it, and why. */
export function MatchCorrections({ page: { outage, now } }: { page: Pick<OutagePage, "outage" | "now"> }) {
  if (outage.corrections.length === 0) return null;
  return (
    <ul className="mt-3 measure space-y-1.5 text-label text-pretty text-soft">
      {outage.corrections.map(({ incident, together, at, why }) => {
        const name = outage.incidents.find(({ id }) => id === incident)?.name;
        return (
          <li key={incident}>
            <a
              href={`/incidents/${encodeURIComponent(incident)}`}
              className="worded [overflow-wrap:anywhere]"
            >
              {name ? `“${name}”` : `Incident ${incident}`}
            </a>{" "}
            was {together ? "matched" : "separated"} by a moderator on <Time at={at} now={now} />:{" "}
            <q className="[overflow-wrap:anywhere]">{why}</q>
          </li>
        );
      })}
    </ul>
  );
}
