/** A file of ten lines that counts a program’s calls and sends them each minute. `count` takes the HTTP status, 0 for none. */
export const typescriptSample = (
  origin: string,
): string => `const headers = { Authorization: \`Bearer \${process.env.NOT_JUST_YOU_KEY}\`, "Content-Type": "application/json" };
let [from, calls] = [new Date(), {} as Record<number, number>];
export const count = (status: number) => void (calls[status] = (calls[status] ?? 0) + 1);
export async function send(to = new Date()) {
  const errors = { timeout: calls[0], "http-429": calls[429], "http-500": calls[500], "http-529": calls[529] };
  const body = JSON.stringify({ surface: "claude-api", model: "opus-5-5", from, to, ok: calls[200] ?? 0, errors });
  [from, calls] = [to, {}];
  return fetch("${origin}/api/v1/observations", { method: "POST", headers, body });
}
setInterval(() => send().then(async (response) => response.ok || console.warn(await response.text())).catch(console.warn), 60_000).unref();`;

/** How to call it from an error handler. */
export const typescriptHandler = `try {
  answer = await claude.messages.create(request);
  count(200);
} catch (error) {
  if (error instanceof APIError) count(error.status ?? 0);
  throw error;
}`;

/** The same in Python. */
export const pythonSample = (
  origin: string,
): string => `import collections, json, os, threading, time, urllib.request

url = "${origin}/api/v1/observations"
headers = {"Authorization": "Bearer " + os.environ["NOT_JUST_YOU_KEY"], "Content-Type": "application/json"}
clock = lambda: time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
since, calls = clock(), collections.Counter()  # calls[status] += 1 after each call, 0 for none

def send():
    global since, calls
    start, counts, since, calls = since, calls, clock(), collections.Counter()
    errors = {"timeout": counts[0], "http-429": counts[429], "http-500": counts[500], "http-529": counts[529]}
    observation = {"surface": "claude-api", "model": "opus-5-5", "from": start, "to": since, "ok": counts[200]}
    body = json.dumps({**observation, "errors": errors}).encode()
    urllib.request.urlopen(urllib.request.Request(url, body, headers)).close()

def each_minute():
    while not time.sleep(60):
        try: send()
        except OSError as error: print(error)

threading.Thread(target=each_minute, daemon=True).start()`;

/** How to call it in Python. */
export const pythonHandler = `try:
    answer = claude.messages.create(**request)
    calls[200] += 1
except anthropic.APIError as error:
    calls[getattr(error, "status_code", 0)] += 1
    raise`;

/** One observation of the last five minutes, sent from a terminal. */
export const curlSample = (origin: string): string => `curl -s ${origin}/api/v1/observations \\
  -H "Authorization: Bearer $NOT_JUST_YOU_KEY" -H 'Content-Type: application/json' \\
  -d '{"surface":"claude-api","model":"opus-5-5",
       "from":"'$(date -u -d '-5 min' +%FT%TZ)'","to":"'$(date -u +%FT%TZ)'",
       "ok":400,"errors":{"http-529":12},"p50Ms":900,"p95Ms":4200}'`;
