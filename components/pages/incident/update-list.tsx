import { OfficialMark } from "@/components/charts/hatch/marks";
import { statusInWords } from "@/components/pages/incidents/status-words";
import { Time } from "@/components/ui/time/time";
import { minuteMs } from "@/lib/platform/time/units";
import type { IncidentRecord } from "@/lib/views/record/read-incident-page";
import type { Change } from "./change-words";
import { componentState } from "./component-words";

type Update = IncidentRecord["updates"][number];

/** Every post of an incident, oldest first, with the components that it moved. */
export function UpdateList(props: { updates: readonly Update[]; changes: readonly Change[]; now: string }) {
  const { updates, changes, now } = props;
  if (updates.length === 0)
    return <p className="text-soft">Its posts are not known: it came from a table without them.</p>;
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
                <span className="font-medium">{statusInWords(update.status)}</span>
                <Remarks update={update} edited={edited.has(update.id)} now={now} />
              </p>
              <p className="max-w-[44rem] whitespace-pre-line text-label">{update.body}</p>
              <Moves moves={update.transitions} />
            </div>
          </div>
        </li>
      ))}
    </ol>
  );
}

function Remarks({ update, edited, now }: { update: Update; edited: boolean; now: string }) {
  const { created, displayed, vanished } = update;
  const shownElsewhen =
    displayed !== null && Math.abs(Date.parse(displayed) - Date.parse(created)) >= minuteMs;
  return (
    <span className="text-label text-soft">
      {shownElsewhen && (
        <>
          {" "}
          · the page shows <Time at={displayed} now={now} /> for it
        </>
      )}
      {edited && (
        <>
          {" · "}
          <a href="#edits" className="worded">
            rewritten later
          </a>
        </>
      )}
      {vanished && (
        <>
          {" "}
          · gone from the page since <Time at={vanished} now={now} />
        </>
      )}
    </span>
  );
}

function Moves({ moves }: { moves: Update["transitions"] }) {
  const moved = moves.filter(({ before, after }) => before !== after);
  if (moved.length === 0) return null;
  return (
    <ul className="mt-1 flex flex-wrap gap-x-5 text-label text-soft">
      {moved.map(({ component, name, before, after }) => (
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
