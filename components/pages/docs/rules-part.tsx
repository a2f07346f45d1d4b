import { Part } from "@/components/ui/prose";

/** A rate limit for reports. */
export interface RateLimit {
  name: string;
  max: number;
  windowSeconds: number;
}

const rules = (limits: readonly RateLimit[]): [string, string][] => [
  [
    "Limits",
    `Reading has no limit. Reports: ${limits
      .map(({ name, max, windowSeconds }) => `${max} in ${windowSeconds / 60} minutes per ${name}`)
      .join(
        ", ",
      )}. RateLimit-Policy and RateLimit show what is left. 429 has Retry-After. Each person counts once per 30 minutes for each surface and model, however often they report.`,
  ],
  [
    "Caching",
    "Each response has an ETag. Send it back as If-None-Match to get 304 if nothing changed. Cache-Control says how many seconds browsers and shared caches may keep a response.",
  ],
  [
    "Freshness",
    "computedAt is when we computed the response. official.readAt is when we last read the status page. Stale or unreadable data is unknown, never working and never failing. If our own counts are older than a minute, the verdict is unknown.",
  ],
  ["Origins", "Any origin can read and report. There are no credentials and no cookies."],
  [
    "Errors",
    "Errors are application/problem+json (RFC 9457) with title, status and detail. errors lists each invalid field with its path and what is allowed. 503 has Retry-After and means that this site has a problem, not Claude.",
  ],
  [
    "Late reports and retries",
    'If you send a report late, add the time of the error as "at". We count it in its own minute unless we counted its sender within half an hour before or after. It appears in counts and history, but opens no outage, because detection has passed that minute. We accept at from half past midnight UTC on, because we delete the key of the day before. To retry safely, add a UUID as "id" or as the header Idempotency-Key. A repeated report gets the same response and counts once.',
  ],
  ["Times", "ISO 8601 in UTC. Lags and steps are in minutes."],
  ["Stability", "We may add fields, but we don’t change IDs, names and meanings."],
];

/** The rules for all calls. */
export function RulesPart({ limits }: { limits: readonly RateLimit[] }) {
  return (
    <Part id="rules" title="Limits and caching">
      <dl className="divide-y divide-line border-y border-line">
        {rules(limits).map(([name, text]) => (
          <div key={name} className="grid gap-x-6 py-2.5 sm:grid-cols-[7rem_1fr]">
            <dt className="font-medium">{name}</dt>
            <dd className="text-soft">{text}</dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}
