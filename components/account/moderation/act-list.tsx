import { Time } from "@/components/ui/time/time";
import { actWords } from "./act-words";
import type { ActShown } from "./shown";

/** Acts of moderation: when, who, what, to what, and why. */
export function ActList({ acts, now }: { acts: readonly ActShown[]; now: string }) {
  if (acts.length === 0) return <p className="text-soft">Nothing was done.</p>;
  return (
    <ol className="border-t border-line">
      {acts.map((act) => (
        <li
          key={act.id}
          className="grid gap-x-5 gap-y-0.5 border-b border-line py-2.5 sm:grid-cols-[9.5rem_minmax(0,1fr)]"
        >
          <Time at={act.at} now={now} className="font-mono text-label text-soft sm:pt-0.5" />
          <div className="min-w-0">
            <p>
              <span className="text-soft [overflow-wrap:anywhere]">{act.by}</span>{" "}
              <span className="font-medium">{actWords(act.kind)}</span> <Subject act={act} />
            </p>
            <p className="text-pretty [overflow-wrap:anywhere]">{act.why}</p>
            <Details details={act.details} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function Subject({ act: { subject, subjectId, subjectName } }: { act: ActShown }) {
  if (subjectName !== null) return <span className="[overflow-wrap:anywhere]">{subjectName}</span>;
  if (subject !== "outage") return null;
  return (
    <a href={`/account/moderation/outages/${subjectId}`} className="font-mono text-label worded">
      {subjectId}
    </a>
  );
}

/** What the act was made of, as it is kept. */
function Details({ details }: { details: unknown }) {
  const text = JSON.stringify(details, null, 2);
  if (text === "{}") return null;
  return (
    <details>
      <summary className="inline-flex min-h-11 items-center text-label text-soft worded sm:min-h-8">
        details
      </summary>
      <pre className="overflow-x-auto font-mono text-label whitespace-pre-wrap [overflow-wrap:anywhere]">
        {text}
      </pre>
    </details>
  );
}
