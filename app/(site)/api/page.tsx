import type { Metadata } from "next";
import { Part, Prose } from "@/components/prose/prose";
import { settings } from "@/lib/settings/settings";

export const metadata: Metadata = { title: "API" };

const reads = [
  { path: "/api/v1/status", says: "the verdict, the gap, the official word, every surface and model now" },
  { path: "/api/v1/heatmap?window=2h", says: "people and usual, by surface and model (30m, 2h, 24h)" },
  {
    path: "/api/v1/timeline?window=7d",
    says: "people and usual over time (24h, 7d, 90d), by surface and model",
  },
  { path: "/api/v1/incidents", says: "the official record as we saw it, with its four times" },
  { path: "/api/v1/catalog", says: "the ids of surfaces, models and symptoms" },
  { path: "/api/v1/live", says: "the status as server-sent events, whenever it changes" },
  { path: "/api/health", says: "whether this site itself is well" },
];

export default function ApiPage() {
  const { publicUrl } = settings();
  return (
    <Prose
      title="API"
      lead="JSON in, JSON out, open to any origin, without a key. Reports from programs count like those of people."
    >
      <Part title="Report">
        <Code>{`curl -H 'Content-Type: application/json' ${publicUrl}/api/v1/reports \\
  -d '{"surface":"claude-api","model":"opus-5","symptom":"http-529"}'`}</Code>
        <p>
          Or give the error as it stands, as <code>text</code>: surface, model and symptom are read from it.
          Or say <code>{'{"surface":"claude-code","works":true}'}</code>. 201 means counted, 200 that you were
          counted within 30 minutes, 429 that it was too often, with <code>Retry-After</code>.
        </p>
      </Part>
      <Part title="Read">
        <dl className="divide-y divide-line border-y border-line">
          {reads.map(({ path, says }) => (
            <div key={path} className="grid gap-x-6 py-2.5 sm:grid-cols-[17rem_1fr]">
              <dt className="font-mono text-sm">
                <a href={path} className="worded">
                  {path}
                </a>
              </dt>
              <dd className="text-soft">{says}</dd>
            </div>
          ))}
        </dl>
        <p>
          Times are ISO 8601 UTC. Answers carry an ETag and may be cached for seconds. Problems are{" "}
          <code>application/problem+json</code> and name what is wrong.
        </p>
      </Part>
    </Prose>
  );
}

function Code({ children }: { children: string }) {
  return (
    <pre className="rounded-md border border-line bg-card p-4 font-mono text-[0.8125rem] leading-relaxed break-words whitespace-pre-wrap">
      {children}
    </pre>
  );
}
