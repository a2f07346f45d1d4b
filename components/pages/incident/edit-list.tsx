import { Time } from "@/components/ui/time/time";
import { type Change, changedField, changedValue } from "./change-words";

/** What the official page rewrote of an incident: when we saw it, what stood there, what stands there now. */
export function EditList(props: { edits: readonly Change[]; firstSeen: string | null; now: string }) {
  const { edits, firstSeen, now } = props;
  if (edits.length === 0)
    return (
      <p className="text-soft">
        {firstSeen === null
          ? "We did not see it appear, so what was rewritten before cannot be told; since then, nothing."
          : "Nothing that we saw."}
      </p>
    );
  return (
    <ol>
      {edits.map((edit) => (
        <li
          key={`${edit.seen} ${edit.field} ${edit.update}`}
          className="grid gap-x-4 border-b border-line py-2.5 last:border-b-0 sm:grid-cols-[9rem_minmax(0,1fr)]"
        >
          <span className="font-mono text-label leading-6 text-soft">
            <span className="sr-only">seen </span>
            <Time at={edit.seen} now={now} />
          </span>
          <div className="max-w-[44rem] [overflow-wrap:anywhere]">
            <p className="font-medium leading-6">{changedField(edit)}</p>
            <p className="text-label">
              <span className="sr-only">before: </span>
              <del className="whitespace-pre-line text-soft decoration-official">
                {changedValue(edit.before)}
              </del>
            </p>
            <p className="text-label">
              <span className="sr-only">after: </span>
              <ins className="whitespace-pre-line decoration-official decoration-dotted underline-offset-4">
                {changedValue(edit.after)}
              </ins>
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}
