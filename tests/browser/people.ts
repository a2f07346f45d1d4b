import { randomBytes } from "node:crypto";
import type { APIRequestContext } from "@playwright/test";

/** The address of a new person: their own network in the range for documentation. */
export function somebody(): string {
  const parts = Array.from({ length: 4 }, () => randomBytes(2).toString("hex"));
  return `2001:db8:${parts.slice(0, 2).join(":")}::${parts.slice(2).join(":")}`;
}

/** Headers that make a request come from this address, because the server in these tests trusts one proxy. */
export const from = (address: string) => ({ "X-Forwarded-For": address });

/** Reports as another person through the API, and returns the status code. */
export async function report(
  request: APIRequestContext,
  data: Readonly<Record<string, unknown>>,
  address = somebody(),
): Promise<number> {
  const response = await request.post("/api/v1/reports", { data, headers: from(address) });
  return response.status();
}

/** Reports as one person until the server refuses. */
export async function reportTooOften(
  request: APIRequestContext,
  data: Readonly<Record<string, unknown>>,
  address: string,
): Promise<void> {
  for (let sent = 0; sent < 40; sent += 1) if ((await report(request, data, address)) === 429) return;
  throw new Error("However many were sent, none was refused.");
}
