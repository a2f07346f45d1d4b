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

/** As the intake has it (lib/crowd/reports/challenge); a test holds both together. */
export const proofMinutes = 5;

const provingInTypescript = (origin: string) => `interface Challenge {
  parameters: { nonce: string; salt: string; cost: number; keyLength: number; keyPrefix: string };
}

const bytes = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
const hexOf = (key: ArrayBuffer) =>
  [...new Uint8Array(key)].map((byte) => byte.toString(16).padStart(2, "0")).join("");

async function solve(challenge: Challenge): Promise<string> {
  const { nonce, salt, cost, keyLength, keyPrefix } = challenge.parameters;
  const wanted = { name: "PBKDF2", hash: "SHA-256", salt: bytes(salt), iterations: cost };
  const password = new Uint8Array([...bytes(nonce), 0, 0, 0, 0]);
  for (let counter = 0; ; counter += 1) {
    new DataView(password.buffer).setUint32(password.length - 4, counter);
    const key = await crypto.subtle.importKey("raw", password, "PBKDF2", false, ["deriveBits"]);
    const derivedKey = hexOf(await crypto.subtle.deriveBits(wanted, key, keyLength * 8));
    if (!derivedKey.startsWith(keyPrefix)) continue;
    return btoa(JSON.stringify({ challenge, solution: { counter, derivedKey } }));
  }
}

const send = (headers: Record<string, string>) =>
  fetch("${origin}/api/v1/reports", {
    method: "POST",
    headers: { "Content-Type": "application/json", ...headers },
    body: JSON.stringify({ surface: "claude-api", symptom: "http-529" }),
  });

let response = await send({});
if (response.status === 403) {
  const { challenge } = (await response.json()) as { challenge: Challenge };
  response = await send({ Proof: await solve(challenge) });
}
console.log(response.status);`;

const provingInPython = (origin: string) => `import base64, hashlib, json, urllib.request

with urllib.request.urlopen("${origin}/api/v1/challenge") as answer:
    challenge = json.load(answer)["challenge"]
wanted = challenge["parameters"]
nonce, salt = bytes.fromhex(wanted["nonce"]), bytes.fromhex(wanted["salt"])
counter, key = -1, ""
while not key.startswith(wanted["keyPrefix"]) or counter < 0:
    counter += 1
    password = nonce + counter.to_bytes(4, "big")
    key = hashlib.pbkdf2_hmac("sha256", password, salt, wanted["cost"], wanted["keyLength"]).hex()
proof = {"challenge": challenge, "solution": {"counter": counter, "derivedKey": key}}

request = urllib.request.Request(
    "${origin}/api/v1/reports",
    data=json.dumps({"surface": "claude-api", "symptom": "http-529"}).encode(),
    headers={
        "Content-Type": "application/json",
        "Proof": base64.b64encode(json.dumps(proof).encode()).decode(),
    },
)
with urllib.request.urlopen(request) as response:
    print(response.status)`;

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
  -d surface=claude-code -d model=opus-5-5 -d symptom=http-529`,
      ...sent(
        origin,
        '{ surface: "claude-api", model: "opus-5-5", symptom: "http-529" }',
        '{"surface": "claude-api", "model": "sonnet-5-5", "symptom": "http-500"}',
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
  -d '{"text":"API Error: 529 Overloaded (claude-opus-5-5)","surface":"claude-code"}'`,
      ...sent(
        origin,
        '{ text: "API Error: 529 Overloaded (claude-opus-5-5)" }',
        '{"text": "API Error: 529 Overloaded (claude-opus-5-5)"}',
      ),
    },
  },
  {
    id: "proof",
    method: "GET",
    path: "/api/v1/challenge",
    says: "Gives a challenge, for the times when a report must come with a proof of work.",
    more: `That is so while reports that look false flood in from your network, or while a moderator asks it of everyone. A report is then answered with 403, a problem whose type ends in /problems/proof-needed, with a challenge in it, or take one here (needed says whether you must). Solve it, which takes about a second of one core, and send the report again with the header Proof: JSON in base64. A challenge is ALTCHA's (PBKDF2/SHA-256, its second version), so altcha-lib and its siblings solve it, too. It is good for one report within ${proofMinutes} minutes, and nothing in it tells who you are. When a moderator pauses reports of a kind altogether, they are answered with 503, /problems/intake-paused, and Retry-After.`,
    snippets: {
      curl: `curl -s ${origin}/api/v1/reports -d surface=claude-code -d symptom=http-529 \\
  -H "Proof: $(curl -s ${origin}/prove.py | python3 - ${origin})"`,
      typescript: provingInTypescript(origin),
      python: provingInPython(origin),
    },
  },
];
