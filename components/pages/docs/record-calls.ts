import type { Call } from "./call";
import { readSnippets } from "./read-snippets";
import { receiptCall } from "./receipt-call";

/** A list, and its newest entry in full. */
function listAndOne(origin: string, list: "outages" | "incidents", name: string): Call["snippets"] {
  const url = `${origin}/api/v1/${list}`;
  return {
    curl: `curl -s '${url}?limit=5'
curl -s ${url}/ID    # one of them, by its id`,
    typescript: `type Listed = { ${list}: { id: string; name: string }[]; next: string | null };

const response = await fetch("${url}?limit=5");
const { ${list}, next } = (await response.json()) as Listed;
for (const ${name} of ${list}) console.log(${name}.id, ${name}.name);
if (${list}[0]) console.log(await (await fetch(\`${url}/\${${list}[0].id}\`)).json());
if (next) console.log(\`older ones: ${url}?before=\${next}\`);`,
    python: `import json, urllib.request

def read(url):
    with urllib.request.urlopen(url) as response:
        return json.load(response)

listed = read("${url}?limit=5")
for ${name} in listed["${list}"]:
    print(${name}["id"], ${name}["name"])
for newest in listed["${list}"][:1]:
    print(read("${url}/" + newest["id"]))`,
  };
}

/** Calls that read the records, follow the stream, and read this description. */
export const recordCalls = (origin: string): Call[] => [
  {
    id: "outages",
    method: "GET",
    path: "/api/v1/outages",
    says: "Outages by users’ reports, newest first; /api/v1/outages/{id} has one with its evidence.",
    more: "Each with where, onset, alarm, end, peak, symptoms, matched incidents, and lagMinutes: how long after our alarm the official page spoke. limit is 1 to 100; before takes the next of the page before. /outages/{id}/minutes.json and .csv have its minutes.",
    snippets: listAndOne(origin, "outages", "outage"),
  },
  {
    id: "incidents",
    method: "GET",
    path: "/api/v1/incidents",
    says: "The official record as we saw it, newest first; /api/v1/incidents/{id} has one with its posts and edits.",
    more: "Four times are kept apart: posted, claimed (the start that a person set), firstSeen (by our reader) and componentRed. surface and model narrow the list.",
    snippets: listAndOne(origin, "incidents", "incident"),
  },
  receiptCall(origin),
  {
    id: "live",
    method: "GET",
    path: "/api/v1/live",
    says: "The status as server-sent events, whenever it changes.",
    more: "event: status carries what /api/v1/status answers; event: fresh comes when only the time moved on. After a break send Last-Event-ID; browsers’ EventSource does. These print the first status and stop.",
    snippets: {
      curl: `curl -sN ${origin}/api/v1/live | head -n 3`,
      typescript: `const response = await fetch("${origin}/api/v1/live");
const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
let text = "";
for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
  text += part.value;
  const data = /^event: status\\n(?:.*\\n)*?data: (.*)\\n\\n/m.exec(text)?.[1];
  if (!data) continue;
  console.log((JSON.parse(data) as { verdict: { headline: string } }).verdict.headline);
  await reader?.cancel();
  break;
}`,
      python: `import json, urllib.request

with urllib.request.urlopen("${origin}/api/v1/live") as events:
    for line in events:
        if line.startswith(b"data: "):
            print(json.loads(line[6:])["verdict"]["headline"])
            break`,
    },
  },
  {
    id: "openapi",
    method: "GET",
    path: "/api/v1/openapi.json",
    says: "All of this as OpenAPI 3.1, made from the schemas that check requests.",
    snippets: readSnippets(`${origin}/api/v1/openapi.json`, {
      type: "{ openapi: string; paths: Record<string, unknown> }",
      typescript: "console.log(answer.openapi, Object.keys(answer.paths));",
      python: 'print(answer["openapi"], list(answer["paths"]))',
    }),
  },
];
