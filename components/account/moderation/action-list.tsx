import { Time } from "@/components/ui/time/time";
import type { LoggedAction } from "@/lib/moderation/log";

const actionTexts: Readonly<Record<string, string>> = {
  "hide-reports": "hid reports",
  "restore-reports": "restored reports",
  "annotate-outage": "changed an outage’s remark",
  "merge-outages": "merged an outage into an earlier one",
  "part-outages": "separated a merged outage",
  "correct-match": "corrected an incident match",
  "approve-note": "approved a note",
  "withdraw-note": "withdrew a note",
  "pause-intake": "paused a source",
  "resume-intake": "resumed a source",
  "demand-proof": "required proof of work",
  "end-proof": "ended a proof-of-work rule",
  "leave-out-key": "excluded a program’s key",
  "take-back-key": "included a program’s key again",
  "give-role": "gave the moderator role to",
  "take-role": "took the moderator role from",
};

/** Every kind of action with its text, for a select. */
export const actionChoices: readonly (readonly [kind: string, text: string])[] = Object.entries(actionTexts);

const actionText = (kind: string): string => actionTexts[kind] ?? kind.replaceAll("-", " ");

/** Moderators' actions: time, actor, action, subject and reason. */
export function ActionList({ actions, now }: { actions: readonly LoggedAction[]; now: string }) {
  if (actions.length === 0) return <p className="text-soft">No actions yet.</p>;
  return (
    <ol className="border-t border-line">
      {actions.map((action) => (
        <li
          key={action.id}
          className="grid gap-x-5 gap-y-0.5 border-b border-line py-2.5 sm:grid-cols-[9.5rem_minmax(0,1fr)]"
        >
          <Time at={action.at} now={now} className="font-mono note sm:pt-0.5" />
          <div className="min-w-0">
            <p>
              <span className="text-soft [overflow-wrap:anywhere]">{action.by}</span>{" "}
              <span className="font-medium">{actionText(action.kind)}</span> <Subject action={action} />
            </p>
            <p className="text-pretty [overflow-wrap:anywhere]">{action.why}</p>
            <Details details={action.details} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function Subject({ action: { subject, subjectId, subjectName } }: { action: LoggedAction }) {
  if (subjectName !== null) return <span className="[overflow-wrap:anywhere]">{subjectName}</span>;
  if (subject !== "outage") return null;
  return (
    <a href={`/account/moderation/outages/${subjectId}`} className="font-mono text-label worded">
      {subjectId}
    </a>
  );
}

/** The details of an action, as the log stores them. */
function Details({ details }: { details: unknown }) {
  const text = JSON.stringify(details, null, 2);
  if (text === "{}") return null;
  return (
    <details>
      <summary className="inline-flex min-h-11 items-center note worded sm:min-h-8">Details</summary>
      <pre className="overflow-x-auto font-mono text-label whitespace-pre-wrap [overflow-wrap:anywhere]">
        {text}
      </pre>
    </details>
  );
}
