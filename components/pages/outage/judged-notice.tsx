import { Time } from "@/components/ui/time/time";
import type { OutagePage } from "@/lib/views/record/read-outage-page";

/** What moderators said of an outage: where it is told, what is told with it, and their remark. */
export function JudgedNotice({ page: { outage, now } }: { page: Pick<OutagePage, "outage" | "now"> }) {
  const { mergedInto, merged, remark } = outage;
  return (
    <>
      {mergedInto ? (
        <p className="mt-5 max-w-[52rem] rounded-md border border-line bg-card px-4 py-3.5 text-pretty">
          It is the same failure as an earlier one, a moderator found on <Time at={mergedInto.at} now={now} />
          : <q className="[overflow-wrap:anywhere]">{mergedInto.why}</q>. It is told and counted as{" "}
          <a href={`/outages/${mergedInto.id}`} className="worded">
            outage {mergedInto.id}
          </a>
          ; below it stands as it was found.
        </p>
      ) : null}
      {merged.length > 0 ? (
        <ul className="mt-5 max-w-[52rem] space-y-1.5 text-sm text-pretty text-soft">
          {merged.map((part) => (
            <li key={part.id}>
              With{" "}
              <a href={`/outages/${part.id}`} className="worded">
                outage {part.id}
              </a>
              , which a moderator found to be the same failure on <Time at={part.at} now={now} />:{" "}
              <q className="[overflow-wrap:anywhere]">{part.why}</q>
            </li>
          ))}
        </ul>
      ) : null}
      {remark ? (
        <div className="mt-5 max-w-[52rem] rounded-md border border-line bg-card px-4 py-3.5">
          <p className="text-pretty whitespace-pre-line [overflow-wrap:anywhere]">{remark.text}</p>
          <p className="mt-1.5 text-label text-soft">
            The moderators of this site, <Time at={remark.writtenAt} now={now} />
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
