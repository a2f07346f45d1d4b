import { Part } from "@/components/ui/prose";

/** A limit of the intake: reports in a window. */
export interface LimitShown {
  name: string;
  max: number;
  windowSeconds: number;
}

const rules = (limits: readonly LimitShown[]): [string, string][] => [
  [
    "Limits",
    `Reading has none of its own. Reports: ${limits
      .map(({ name, max, windowSeconds }) => `${max} in ${windowSeconds / 60} minutes for a ${name}`)
      .join(
        ", ",
      )}. RateLimit-Policy and RateLimit say what is left; 429 comes with Retry-After. One person counts once in 30 minutes in each place, however often they report.`,
  ],
  [
    "Caching",
    "Answers are made once per change and carry an ETag: send it back as If-None-Match, and 304 says that nothing changed. Cache-Control says for how many seconds a browser and a shared cache may keep them.",
  ],
  [
    "Freshness",
    "computedAt says when an answer was made, official.readAt when the official page was last read. What is stale or unreadable is unknown, never well and never failing; our own counts older than a minute make the verdict unknown.",
  ],
  ["Origins", "Reading and reporting are open to any origin, without credentials. No cookies."],
  [
    "Problems",
    "Everything but success is application/problem+json (RFC 9457): title, status, detail, and errors with the path of each and what is allowed. 503 comes with Retry-After and says nothing about Claude.",
  ],
  [
    "Late, or sent again",
    'A report that could not be sent takes its time along as "at", and counts in its own minute, if its sender was counted neither half an hour before nor after. It is in counts and history; detection has gone past that minute, so it opens no outage and moves no alarm. at is taken back to half past midnight UTC: of earlier reports it cannot be told who was counted, as the day’s key is deleted. With a UUID of its own as "id", or as the header Idempotency-Key, a report that is sent again, as its answer was lost, is answered as the first time and counts once.',
  ],
  ["Times", "ISO 8601, UTC. Lags and steps are minutes. Fields may be added; ids, names and meanings stay."],
];

/** What holds for every call. */
export function RulesPart({ limits }: { limits: readonly LimitShown[] }) {
  return (
    <Part id="rules" title="What holds for all">
      <dl className="divide-y divide-line border-y border-line">
        {rules(limits).map(([name, says]) => (
          <div key={name} className="grid gap-x-6 py-2.5 sm:grid-cols-[7rem_1fr]">
            <dt className="font-medium">{name}</dt>
            <dd className="text-soft">{says}</dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}
