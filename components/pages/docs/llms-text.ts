import { feedPath } from "@/components/outputs/feed/outage-feed";
import { surfaces } from "@/lib/catalog/surfaces";
import { observationCall, programCalls } from "./program-calls";
import { recordCalls } from "./record-calls";
import { reportCalls } from "./report-calls";
import { statusCalls } from "./status-calls";

/** What a language model must know to use this site, as llmstxt.org has it: a Markdown file of links with a sentence each. */
export function llmsText(origin: string): string {
  const calls = [
    ...reportCalls(origin),
    ...statusCalls(origin),
    ...recordCalls(origin),
    ...programCalls(origin),
  ];
  const sent = observationCall(origin);
  const link = (name: string, path: string, says: string) => `- [${name}](${origin}${path}): ${says}`;
  const current = surfaces.filter((surface) => surface.current && surface.id !== "not-sure");
  return `# Not Just You

> Is Claude failing, or is it just you? People and programs report errors by surface and model; this site counts unique people, finds outages, and lays the official status page's record beside them, with who said it first. Unofficial; not affiliated with Anthropic.

An outage is ours, found from reports; an incident is what the official page posted. Never say "down" without saying by whom: users, or the official page. \`unknown\` means that we cannot tell, not that all is well. Every answer carries when it was computed (\`computedAt\`) and when the official page was last read (\`official.readAt\`); say so when you pass it on.

To answer "is Claude down?": read ${origin}/api/v1/status and give \`verdict.headline\`, \`verdict.detail\`, \`official.state\` and both times.

## API

No key, open to any origin; only observations, which a program sends in bulk, need one. JSON; problems are RFC 9457. Report only what a person or program really saw, once.

${calls.map(({ method, path, says }) => link(`${method} ${path}`, path, says)).join("\n")}
${link(`POST ${sent.path}`, sent.path, sent.says)}

## Pages

${link("Now", "/", "the verdict, heatmap and timeline, users beside the official page")}
${current.map(({ id, name }) => link(name, `/surfaces/${id}`, "this surface now, its outages and incidents")).join("\n")}
${link("History", "/history", "outages and incidents by day, searchable")}
${link("The gap", "/gap", "who said it first, with the grade and two uptimes")}
${link("As programs see it", "/programs", "success ratios and latency that programs send with a key, never mixed with people")}
${link("Symptoms", "/symptoms", "what each error means, whose fault it most often is, what to do")}
${link("Receipt", "/receipt", "a permanent page of the minutes of outage of a window, by users and by the official record, with CSV")}
${link("Open data", "/data", "counts by hour and minute, outages and incidents of each day as CSV, JSON Lines and Parquet, CC BY 4.0; /data/schema.json tells every column")}
${link("Method", "/method", "how all of it is counted, with every constant")}

## Optional

${link("Docs", "/docs", "every call in curl, TypeScript and Python; feeds; Claude Code")}
${link("Webhooks", "/docs/webhooks", "what is posted to an address of yours, how it is signed, every message with an example")}
${link("Text", "/?format=text", "the home page as plain text")}
${link("Atom", feedPath(null, "atom"), "confirmed outages")}
${link("Statuspage", "/api/v2/summary.json", "the same in Statuspage's shape")}
`;
}
