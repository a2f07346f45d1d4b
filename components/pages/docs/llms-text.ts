import { feedPath } from "@/components/outputs/feed/outage-feed";
import { surfaces } from "@/lib/catalog/surfaces";
import { observationCall, programCalls } from "./program-calls";
import { recordCalls } from "./record-calls";
import { reportCalls } from "./report-calls";
import { statusCalls } from "./status-calls";

/** What a language model needs to know to use this site, in the format of llmstxt.org: Markdown links with a sentence each. */
export function llmsText(origin: string): string {
  const calls = [
    ...reportCalls(origin),
    ...statusCalls(origin),
    ...recordCalls(origin),
    ...programCalls(origin),
  ];
  const observation = observationCall(origin);
  const link = (name: string, path: string, summary: string) => `- [${name}](${origin}${path}): ${summary}`;
  const current = surfaces.filter((surface) => surface.current && surface.id !== "not-sure");
  return `# Not Just You

> Is Claude failing, or is it just you? People and programs report errors by surface and model. This site counts unique people, detects outages, and compares them with the official status page: who was first, and by how much. Unofficial; not affiliated with Anthropic.

We detect an outage from reports; an incident is what the official status page posted. Always name the source of "down": users, or the status page. \`unknown\` means that we don't know, not that everything works. Every response has the time when it was computed (\`computedAt\`) and when we last read the status page (\`official.readAt\`). Mention both times when you quote it.

To answer "is Claude down?": read ${origin}/api/v1/status and quote \`verdict.headline\`, \`verdict.detail\`, \`official.state\` and both times.

## API

JSON, open to any origin, without a key. Only call statistics (observations) need a key. Errors are RFC 9457 problems. Report only what a person or program really saw, and only once.

${calls.map(({ method, path, summary }) => link(`${method} ${path}`, path, summary)).join("\n")}
${link(`POST ${observation.path}`, observation.path, observation.summary)}

## Pages

${link("Now", "/", "the verdict, heatmap and timeline, users and the status page side by side")}
${current.map(({ id, name }) => link(name, `/surfaces/${id}`, "the current status of this surface, its outages and incidents")).join("\n")}
${link("History", "/history", "outages and incidents by day, searchable")}
${link("The gap", "/gap", "who was first, with the grade and three uptimes")}
${link("API success rate", "/programs", "success rates and latency that programs send with a key, separate from reports")}
${link("Symptoms", "/symptoms", "what each error means, who usually causes it, what to do")}
${link("Receipt", "/receipt", "a permanent page with the outage minutes of a period, by users and by the status page, with CSV")}
${link("Open data", "/data", "counts by hour and minute, outages and incidents of each day as CSV, JSON Lines and Parquet, CC BY 4.0; /data/schema.json describes every column")}
${link("Method", "/method", "how outages are detected, with every constant")}

## Optional

${link("Docs", "/docs", "every call in curl, TypeScript and Python; feeds; Claude Code")}
${link("Webhooks", "/docs/webhooks", "notifications at your own URL: headers, signatures, every message with an example")}
${link("Text", "/?format=text", "the home page as plain text")}
${link("Atom", feedPath(null, "atom"), "confirmed outages")}
${link("Statuspage", "/api/v2/summary.json", "the same in the Statuspage format")}
`;
}
