/** A complete receiver in each language, with a Standard Webhooks library and without. */
export const webhookSamples = {
  typescript: `import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import { Webhook } from "standardwebhooks"; // npm install standardwebhooks

const webhook = new Webhook(process.env.WEBHOOK_SECRET ?? "");
const seen = new Set<string>(); // in production: a table that keeps ids for two days

createServer(async (request, response) => {
  const body = await text(request); // the raw body: parsing and serializing it again would break the signature
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
  );
  try {
    webhook.verify(body, headers); // also rejects messages older than five minutes
  } catch {
    response.writeHead(400).end();
    return;
  }
  const id = headers["webhook-id"] ?? "";
  if (!seen.has(id)) {
    seen.add(id);
    const event = JSON.parse(body) as { type: string; data: { title: string; link: string } };
    console.log(event.type, event.data.title, event.data.link);
  }
  response.writeHead(204).end();
}).listen(Number(process.env.PORT ?? 8080));`,

  typescriptPlain: `import { createHmac, timingSafeEqual } from "node:crypto";
import { createServer, type IncomingHttpHeaders } from "node:http";
import { text } from "node:stream/consumers";

const key = Buffer.from((process.env.WEBHOOK_SECRET ?? "").replace(/^whsec_/, ""), "base64");
const toleranceSeconds = 300;
const seen = new Set<string>(); // in production: a table that keeps ids for two days

function isGenuine(headers: IncomingHttpHeaders, body: string): boolean {
  const id = String(headers["webhook-id"]);
  const timestamp = String(headers["webhook-timestamp"]);
  const ageSeconds = Math.abs(Date.now() / 1000 - Number(timestamp));
  if (!(ageSeconds <= toleranceSeconds)) return false;
  const wanted = createHmac("sha256", key).update(id + "." + timestamp + "." + body).digest();
  // There are two, separated by a space, for a day after the secret was replaced.
  return String(headers["webhook-signature"])
    .split(" ")
    .some((one) => {
      const [version, signature = ""] = one.split(",");
      const given = Buffer.from(signature, "base64");
      return version === "v1" && given.length === wanted.length && timingSafeEqual(given, wanted);
    });
}

createServer(async (request, response) => {
  const body = await text(request); // the raw body: parsing and serializing it again would break the signature
  if (!isGenuine(request.headers, body)) {
    response.writeHead(400).end();
    return;
  }
  const id = String(request.headers["webhook-id"]);
  if (!seen.has(id)) {
    seen.add(id);
    const event = JSON.parse(body) as { type: string; data: { title: string; link: string } };
    console.log(event.type, event.data.title, event.data.link);
  }
  response.writeHead(204).end();
}).listen(Number(process.env.PORT ?? 8080));`,

  python: `import json, os
from http.server import BaseHTTPRequestHandler, HTTPServer
from standardwebhooks.webhooks import Webhook  # pip install standardwebhooks

webhook = Webhook(os.environ["WEBHOOK_SECRET"])
seen = set()  # in production: a table that keeps ids for two days


class Receiver(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        headers = {name.lower(): value for name, value in self.headers.items()}
        try:
            webhook.verify(body, headers)  # also rejects messages older than five minutes
        except Exception:
            self.send_response(400)
            self.end_headers()
            return
        if headers["webhook-id"] not in seen:
            seen.add(headers["webhook-id"])
            event = json.loads(body)
            print(event["type"], event["data"]["title"], event["data"]["link"], flush=True)
        self.send_response(204)
        self.end_headers()


HTTPServer(("", int(os.environ.get("PORT", "8080"))), Receiver).serve_forever()`,

  pythonPlain: `import base64, hashlib, hmac, json, os, time
from http.server import BaseHTTPRequestHandler, HTTPServer

key = base64.b64decode(os.environ["WEBHOOK_SECRET"].removeprefix("whsec_"))
tolerance_seconds = 300
seen = set()  # in production: a table that keeps ids for two days


def is_genuine(headers, body):
    message_id = headers.get("webhook-id", "")
    timestamp = headers.get("webhook-timestamp", "")
    if not timestamp.isdigit() or abs(time.time() - int(timestamp)) > tolerance_seconds:
        return False
    signed = f"{message_id}.{timestamp}.".encode() + body
    wanted = "v1," + base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()
    # There are two, separated by a space, for a day after the secret was replaced.
    signatures = headers.get("webhook-signature", "").split(" ")
    return any(hmac.compare_digest(wanted.encode(), one.encode()) for one in signatures)


class Receiver(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
        if not is_genuine(self.headers, body):
            self.send_response(400)
            self.end_headers()
            return
        if self.headers["webhook-id"] not in seen:
            seen.add(self.headers["webhook-id"])
            event = json.loads(body)
            print(event["type"], event["data"]["title"], event["data"]["link"], flush=True)
        self.send_response(204)
        self.end_headers()


HTTPServer(("", int(os.environ.get("PORT", "8080"))), Receiver).serve_forever()`,
};
