import type { IncidentRecord } from "@/lib/views/record/read-incident-page";
import { componentState } from "./component-words";

export type Change = IncidentRecord["changes"][number];

const fields: Record<string, string> = {
  name: "Its name",
  impact: "Its impact",
  created_at: "When it was created",
  started_at: "The start it claims",
  monitoring_at: "Since when it is only watched",
  resolved_at: "When it ended",
  vanished: "It is gone from the page",
  "update.status": "The status of a post",
  "update.body": "The words of a post",
  "update.created_at": "When a post was made",
  "update.display_at": "The time shown for a post",
  "update.affected_components": "The components of a post",
  "update.vanished": "A post is gone",
};

/** What was edited, in words; a field that we do not know answers with its own name. */
export const changedField = ({ field }: Change): string => fields[field] ?? field;

/** Fields that change as an incident takes its course: only where something stood there before was it an edit. */
const course = new Set(["status", "resolved_at", "monitoring_at"]);

/** Whether a change rewrote what had been said, rather than adding to it. */
export const isRewritten = ({ field, before }: Change): boolean =>
  field !== "status" && !(course.has(field) && before === null);

const isTime = (text: string) => /^\d{4}-\d{2}-\d{2}T[\d:.]+Z?$/.test(text);

/** An old or new value as text: times in UTC, "nothing" where there was none. */
export function changedValue(value: unknown): string {
  if (value === null || value === undefined || value === "") return "nothing";
  if (Array.isArray(value)) return value.map(changedValue).join("; ") || "nothing";
  if (isMove(value)) return `${value.name}: ${componentState(value.before)} → ${componentState(value.after)}`;
  if (typeof value !== "string") return JSON.stringify(value);
  return isTime(value) ? `${new Date(value).toISOString().slice(0, 19).replace("T", " ")} UTC` : value;
}

interface Move {
  name: string;
  before: string;
  after: string;
}

const isMove = (value: unknown): value is Move =>
  typeof value === "object" &&
  value !== null &&
  ["name", "before", "after"].every((key) => typeof Reflect.get(value, key) === "string");
