import { type Call, readSnippets } from "./call";

/** Samples for a list and its newest entry. */
function listAndOne(origin: string, list: "outages" | "incidents", name: string): Call["snippets"] {
  const url = `${origin}/api/v1/${list}`;
  return {
    curl: `curl -s '${url}?limit=5'
curl -s ${url}/ID    # a single one, by its ID`,
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

/** Calls for outages, incidents, receipts, the stream and the OpenAPI document. */
export const recordCalls = (origin: string): Call[] => [
  {
    id: "outages",
    method: "GET",
    path: "/api/v1/outages",
    summary: "Outages, newest first. /api/v1/outages/{id} returns one with its evidence.",
    details:
      "Each has its zone, onset, alarm, end, peak, symptoms and matched incidents. lagMinutes is the time from our alarm to the post on the status page. limit is 1 to 100. For the next page, pass next as before. /outages/{id}/minutes.json and .csv have the minutes of an outage.",
    snippets: listAndOne(origin, "outages", "outage"),
  },
  {
    id: "incidents",
    method: "GET",
    path: "/api/v1/incidents",
    summary:
      "Official incidents as we saw them, newest first. /api/v1/incidents/{id} returns one with its posts and edits.",
    details:
      "Each has four separate times: posted, claimed (the official start time), firstSeen (by us) and componentRed. Filter the list with surface and model.",
    snippets: listAndOne(origin, "incidents", "incident"),
  },
  receiptCall(origin),
  {
    id: "live",
    method: "GET",
    path: "/api/v1/live",
    summary: "The status as server-sent events, sent whenever it changes.",
    details:
      "event: status has the same data as /api/v1/status. event: fresh means that only the time changed. To resume, send Last-Event-ID, as EventSource in browsers does. These samples print the first status and stop.",
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
    summary: "The OpenAPI 3.1 document, generated from the schemas that validate requests.",
    snippets: readSnippets(`${origin}/api/v1/openapi.json`, {
      type: "{ openapi: string; paths: Record<string, unknown> }",
      typescript: "console.log(answer.openapi, Object.keys(answer.paths));",
      python: 'print(answer["openapi"], list(answer["paths"]))',
    }),
  },
];

/** The call that creates a receipt and reads its total. */
export const receiptCall = (origin: string): Call => ({
  id: "receipt",
  method: "POST",
  path: "/api/v1/receipt",
  summary: "Creates a receipt: the outage minutes of a period, by users, by the status page, and by both.",
  details:
    "window is 7d, 30d, 90d, month or last-month. Or send from and to, in the time zone zone or with an offset. Filter with surfaces and models. The response has a permanent id. The page is /receipt/{id}, with minutes.csv and records.csv, and /api/v1/receipt/{id} is the same as JSON. If there is no data for a period, then confirmed, signal, official and people are null, not 0.",
  snippets: {
    curl: `curl -sX POST -H 'content-type: application/json' \\
  -d '{"window":"last-month","zone":"Europe/Berlin","surfaces":["claude-code"]}' ${origin}/api/v1/receipt`,
    typescript: `const created = await fetch("${origin}/api/v1/receipt", {
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ window: "last-month", zone: "Europe/Berlin", surfaces: ["claude-code"] }),
});
const { links } = (await created.json()) as { links: { json: string; page: string } };
type Receipt = { answer: { places: { name: string; confirmed: number | null; official: number | null }[] } };
const { answer } = (await (await fetch(links.json)).json()) as Receipt;
console.log(links.page, answer.places[0]);`,
    python: `import json, urllib.request

body = {"window": "last-month", "zone": "Europe/Berlin", "surfaces": ["claude-code"]}
request = urllib.request.Request(
    "${origin}/api/v1/receipt",
    data=json.dumps(body).encode(),
    headers={"content-type": "application/json"},
)
with urllib.request.urlopen(request) as response:
    links = json.load(response)["links"]
with urllib.request.urlopen(links["json"]) as response:
    print(links["page"], json.load(response)["answer"]["places"][0])`,
  },
});
