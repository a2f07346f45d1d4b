import type { Call } from "./call";

const printResult = `const { counted, people, advice } = (await response.json()) as {
  counted: boolean;
  people: { cell: number };
  advice: { person: string } | null;
};
console.log(response.status, counted, people.cell, advice?.person);`;

const postSamples = (origin: string, typescript: string, python: string) => ({
  typescript: `const response = await fetch("${origin}/api/v1/reports", {
  method: "POST",
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify(${typescript}),
});
${printResult}`,
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

/** The same as in the intake (lib/crowd/reports). A test compares both. */
export const proofMinutes = 5;

const proofInTypescript = (origin: string) => `interface Challenge {
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

const proofInPython = (origin: string) => `import base64, hashlib, json, urllib.request

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
    summary: "Reports an error by surface, model and symptom.",
    details:
      'Model and symptom are optional. You can add a note of up to 280 characters, which is not public. Send "works": true instead of a symptom if it works for you. Send JSON or a form of at most 8 KiB. 201 means that we counted you. 200 means that we had counted you there within 30 minutes; we update the symptom.',
    snippets: {
      curl: `curl -s ${origin}/api/v1/reports \\
  -d surface=claude-code -d model=opus-5-5 -d symptom=http-529`,
      ...postSamples(
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
    summary: "Reports an error message. We read surface, model and symptom from its text.",
    details:
      "We remove keys, tokens, e-mail addresses and IDs before we store anything. If the error is about your own limit or request, we answer 400 with the reason.",
    snippets: {
      curl: `curl -s ${origin}/api/v1/reports -H 'Content-Type: application/json' \\
  -d '{"text":"API Error: 529 Overloaded (claude-opus-5-5)","surface":"claude-code"}'`,
      ...postSamples(
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
    summary: "Returns a challenge for the proof of work that reports need during a flood.",
    details: `We require a proof while false-looking reports flood in from your network, or while a moderator requires it for everyone. We then answer a report with 403 and a problem whose type ends in /problems/proof-needed. It contains a challenge. You can also get one here; needed shows whether you must. Solve it in about a second on one core. Then send the report again with the header Proof, which is JSON in base64. The format is ALTCHA (PBKDF2/SHA-256, version 2), so altcha-lib and its ports can solve it. A challenge is valid for one report within ${proofMinutes} minutes and contains nothing about you. If a moderator pauses a kind of report, we answer 503 with /problems/intake-paused and Retry-After.`,
    snippets: {
      curl: `curl -s ${origin}/api/v1/reports -d surface=claude-code -d symptom=http-529 \\
  -H "Proof: $(curl -s ${origin}/prove.py | python3 - ${origin})"`,
      typescript: proofInTypescript(origin),
      python: proofInPython(origin),
    },
  },
];
