import type { Call } from "./call";

const told = `const { counted, people, advice } = (await response.json()) as {
  counted: boolean;
  people: { cell: number };
  advice: { person: string } | null;
};
console.log(response.status, counted, people.cell, advice?.person);`;

const sent = (origin: string, typescript: string, python: string) => ({
  typescript: `const response = await fetch("${origin}/api/v1/reports", {
  method: "POST",
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify(${typescript}),
});
${told}`,
  python: `import json, urllib.request

request = urllib.request.Request(
    "${origin}/api/v1/reports",
    data=json.dumps(${python}).encode(),
    headers={"Content-Type": "application/json"},
)
with urllib.request.urlopen(request) as response:
    answer = json.load(response)
print(response.status, answer["counted"], answer["people"]["cell"])`,
});

/** Calls that send a report. */
export const reportCalls = (origin: string): Call[] => [
  {
    id: "report",
    method: "POST",
    path: "/api/v1/reports",
    says: "Reports an error by surface, model and symptom.",
    more: 'Model and symptom may be left out; a note of up to 280 characters may be added, and stays with us. With "works": true instead of a symptom it says that it works for you. JSON or a form, at most 8 KiB. 201 means counted; 200 that you were counted there within 30 minutes, and the symptom is refined.',
    snippets: {
      curl: `curl -s ${origin}/api/v1/reports \\
  -d surface=claude-code -d model=opus-5 -d symptom=http-529`,
      ...sent(
        origin,
        '{ surface: "claude-api", model: "opus-5", symptom: "http-529" }',
        '{"surface": "claude-api", "model": "sonnet-5", "symptom": "http-500"}',
      ),
    },
  },
  {
    id: "paste",
    method: "POST",
    path: "/api/v1/reports",
    says: "Reports an error as it was shown: surface, model and symptom are read from its text.",
    more: "Keys, tokens, e-mail addresses and ids are taken out before anything is kept. What is your own limit or request, and no outage, is answered with 400 and the reason.",
    snippets: {
      curl: `curl -s ${origin}/api/v1/reports -H 'Content-Type: application/json' \\
  -d '{"text":"API Error: 529 Overloaded (claude-opus-5)","surface":"claude-code"}'`,
      ...sent(
        origin,
        '{ text: "API Error: 529 Overloaded (claude-opus-5)" }',
        '{"text": "API Error: 529 Overloaded (claude-opus-5)"}',
      ),
    },
  },
];
