import type { Call } from "./call";

/** The call that makes a receipt and reads its total. */
export const receiptCall = (origin: string): Call => ({
  id: "receipt",
  method: "POST",
  path: "/api/v1/receipt",
  says: "Makes a receipt: minutes of outage of a window, by users, by the official record and by both.",
  more: "window is 7d, 30d, 90d, month or last-month; or give from and to, by the clocks of zone or with an offset. surfaces and models narrow it. The answer has a permanent id: /receipt/{id} is its page, /api/v1/receipt/{id} the same as JSON, with minutes.csv and records.csv beside the page. Of a record of which nothing is known confirmed, signal, official and people are null, never 0.",
  snippets: {
    curl: `curl -sX POST -H 'content-type: application/json' \\
  -d '{"window":"last-month","zone":"Europe/Berlin","surfaces":["claude-code"]}' ${origin}/api/v1/receipt`,
    typescript: `const made = await fetch("${origin}/api/v1/receipt", {
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ window: "last-month", zone: "Europe/Berlin", surfaces: ["claude-code"] }),
});
const { links } = (await made.json()) as { links: { json: string; page: string } };
type Receipt = { answer: { places: { name: string; confirmed: number | null; official: number | null }[] } };
const { answer } = (await (await fetch(links.json)).json()) as Receipt;
console.log(links.page, answer.places[0]);`,
    python: `import json, urllib.request

asked = {"window": "last-month", "zone": "Europe/Berlin", "surfaces": ["claude-code"]}
request = urllib.request.Request(
    "${origin}/api/v1/receipt",
    data=json.dumps(asked).encode(),
    headers={"content-type": "application/json"},
)
with urllib.request.urlopen(request) as response:
    links = json.load(response)["links"]
with urllib.request.urlopen(links["json"]) as response:
    print(links["page"], json.load(response)["answer"]["places"][0])`,
  },
});
