import { POST as observe } from "@/app/api/v1/observations/route";
import { GET as success } from "@/app/api/v1/success/route";
import { createKey, revokeKey } from "@/lib/accounts/keys";
import { database } from "@/lib/platform/database/client";
import { now } from "@/lib/platform/process/clock";
import { minuteMs } from "@/lib/platform/time/units";

const host = "http://localhost:3000";

/** A program with its own key. */
export interface Program {
  accountId: string;
  keyId: string;
  key: string;
  send(body: unknown): Promise<Response>;
  revoke(): Promise<boolean>;
}

/** An account that nobody signs in to. */
export const anAccount = async (email: string): Promise<string> =>
  (await database().user.create({ data: { email } })).id;

/** A new key of an account. */
export async function aProgram(accountId: string, scopes = ["observations"]): Promise<Program> {
  const made = await createKey(accountId, { name: "a gateway", scopes }, new Date());
  if (made.kind !== "made") throw new Error(`no key was made: ${made.kind}`);
  const { id: keyId, key } = made;
  return {
    accountId,
    keyId,
    key,
    send: (body) => send(body, { authorization: `Bearer ${key}` }),
    revoke: () => revokeKey(accountId, keyId, new Date()),
  };
}

/** Programs that each belong to another account. */
export const programs = (count: number): Promise<Program[]> =>
  Promise.all(
    Array.from({ length: count }, async (_, at) => aProgram(await anAccount(`p${at}@example.org`))),
  );

/** Sends a body as JSON, with these headers. */
export const send = (body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  observe(
    new Request(`${host}/api/v1/observations`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: typeof body === "string" ? body : JSON.stringify(body),
    }),
  );

/** Requests the success rates of this query. */
export const getSuccess = (query = ""): Promise<Response> =>
  success(new Request(`${host}/api/v1/success${query}`));

/** A time some minutes before now, in ISO 8601. */
export const ago = (minutes: number): string => new Date(now().getTime() - minutes * minuteMs).toISOString();

/** An observation of Opus 5 on the API from 5 to 4 minutes ago, with changes. */
export const sample = (changed: Record<string, unknown> = {}) => ({
  surface: "claude-api",
  model: "opus-5",
  from: ago(5),
  to: ago(4),
  ok: 97,
  errors: { "http-529": 3 },
  p50Ms: 900,
  p95Ms: 4000,
  ...changed,
});

/** Empties every table that programs write to, and the caches. */
export async function resetPrograms(): Promise<void> {
  await database().user.deleteMany();
  Object.assign(globalThis, {
    [Symbol.for("not-just-you.calls of programs")]: undefined,
    [Symbol.for("not-just-you.observation limits")]: undefined,
  });
}
