import { Time } from "@/components/ui/time/time";
import type { IncidentRecord } from "@/lib/views/record/read-incidents";
import { componentState } from "./incident-words";

/** What the status page edited in an incident: when we saw the edit, the old text and the new one. */
export function EditList(props: { edits: readonly Change[]; firstSeen: string | null; now: string }) {
  const { edits, firstSeen, now } = props;
  if (edits.length === 0)
    return (
      <p className="text-soft">
        {firstSeen === null
          ? "No edits since we first saw it. We can’t know about edits before that."
          : "We saw no edits."}
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
          <div className="measure [overflow-wrap:anywhere]">
            <p className="font-medium leading-6">{fieldName(edit)}</p>
            <p className="text-label">
              <span className="sr-only">before: </span>
              <del className="whitespace-pre-line text-soft decoration-official">
                {formatValue(edit.before)}
              </del>
            </p>
            <p className="text-label">
              <span className="sr-only">after: </span>
              <ins className="whitespace-pre-line decoration-official decoration-dotted underline-offset-4">
                {formatValue(edit.after)}
              </ins>
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}

export type Change = IncidentRecord["changes"][number];

const fields: Record<string, string> = {
  name: "Name",
  impact: "Impact",
  created_at: "Creation time",
  started_at: "Official start time",
  monitoring_at: "Start of monitoring",
  resolved_at: "End time",
  vanished: "Removed from the status page",
  "update.status": "Status of a post",
  "update.body": "Text of a post",
  "update.created_at": "Creation time of a post",
  "update.display_at": "Displayed time of a post",
  "update.affected_components": "Components of a post",
  "update.vanished": "Removed post",
};

/** The name of the edited field; for an unknown field, its own name. */
const fieldName = ({ field }: Change): string => fields[field] ?? field;

/** Fields that change during an incident. A change is an edit only if there was a value before. */
const progressFields = new Set(["status", "resolved_at", "monitoring_at"]);

/** Whether a change edited earlier information, instead of adding to it. */
export const isEdit = ({ field, before }: Change): boolean =>
  field !== "status" && !(progressFields.has(field) && before === null);

const isTime = (text: string) => /^\d{4}-\d{2}-\d{2}T[\d:.]+Z?$/.test(text);

/** An old or new value as text: times in UTC, "nothing" if there was none. */
function formatValue(value: unknown): string {
  if (value === null || value === undefined || value === "") return "nothing";
  if (Array.isArray(value)) return value.map(formatValue).join("; ") || "nothing";
  if (isStateChange(value))
    return `${value.name}: ${componentState(value.before)} → ${componentState(value.after)}`;
  if (typeof value !== "string") return JSON.stringify(value);
  return isTime(value) ? `${new Date(value).toISOString().slice(0, 19).replace("T", " ")} UTC` : value;
}

interface StateChange {
  name: string;
  before: string;
  after: string;
}

const isStateChange = (value: unknown): value is StateChange =>
  typeof value === "object" &&
  value !== null &&
  ["name", "before", "after"].every((key) => typeof Reflect.get(value, key) === "string");
