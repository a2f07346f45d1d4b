import { OfficialMark } from "@/components/charts/hatch/marks";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time/time";
import { minuteMs } from "@/lib/platform/time/units";
import type { IncidentRecord } from "@/lib/views/record/read-incidents";
import type { Change } from "./edit-list";
import { componentState, formatStatus } from "./incident-words";

type Update = IncidentRecord["updates"][number];

/** The posts of an incident, oldest first, with the components whose state they changed. */
export function UpdateList(props: { updates: readonly Update[]; changes: readonly Change[]; now: string }) {
  const { updates, changes, now } = props;
  if (updates.length === 0)
    return <p className="text-soft">We have no posts: this incident comes from an import without them.</p>;
  const edited = new Set(changes.map(({ update }) => update));
  return (
    <ol>
      {updates.map((update) => (
        <li
          key={update.id}
          className="grid gap-x-4 border-b border-line py-2.5 last:border-b-0 sm:grid-cols-[9rem_minmax(0,1fr)]"
        >
          <Time at={update.created} now={now} className="font-mono text-label leading-6 text-soft" />
          <div className="grid grid-cols-[0.875rem_minmax(0,1fr)] gap-x-3">
            <OfficialMark className="mt-1.5 size-3.5" />
            <div className="[overflow-wrap:anywhere]">
              <p className="leading-6">
                <span className="font-medium">{formatStatus(update.status)}</span>
                <Remarks update={update} edited={edited.has(update.id)} now={now} />
              </p>
              <p className="measure whitespace-pre-line text-label">{update.body}</p>
              <StateChanges changes={update.transitions} />
            </div>
          </div>
        </li>
      ))}
    </ol>
  );
}

function Remarks({ update, edited, now }: { update: Update; edited: boolean; now: string }) {
  const { created, displayed, vanished } = update;
  const hasOtherTime =
    displayed !== null && Math.abs(Date.parse(displayed) - Date.parse(created)) >= minuteMs;
  return (
    <span className="note">
      {hasOtherTime && (
        <>
          {" "}
          · displayed time <Time at={displayed} now={now} />
        </>
      )}
      {edited && (
        <>
          {" · "}
          <TextLink href="#edits">edited later</TextLink>
        </>
      )}
      {vanished && (
        <>
          {" "}
          · removed from the status page <Time at={vanished} now={now} />
        </>
      )}
    </span>
  );
}

function StateChanges({ changes }: { changes: Update["transitions"] }) {
  const changed = changes.filter(({ before, after }) => before !== after);
  if (changed.length === 0) return null;
  return (
    <ul className="mt-1 flex flex-wrap gap-x-5 note">
      {changed.map(({ component, name, before, after }) => (
        <li key={component}>
          {name}: {componentState(before)} →{" "}
          <span className={after === "operational" ? "" : "font-medium text-official"}>
            {componentState(after)}
          </span>
        </li>
      ))}
    </ul>
  );
}
