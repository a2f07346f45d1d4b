import { expect, it } from "vitest";
import type { Resolve } from "@/lib/alerts/channels/egress";
import { Deliverer } from "@/lib/alerts/outbox/deliver";
import { fanOut } from "@/lib/alerts/outbox/fan-out";
import { subscribe } from "@/lib/alerts/subscriptions/subscribe";
import { database } from "@/lib/platform/database/client";
import { alertsSuite } from "./alerts-suite";
import { happen } from "./happen";
import { startReceiver } from "./http-receiver";
import { start } from "./on-loopback";
import { deliveries, fanOutAndSend, subscribed } from "./subscribe-and-send";

const resolvesTo =
  (address: string): Resolve =>
  () =>
    Promise.resolve([{ address, family: 4 }]);
const policy = (address: string) => ({ allowPrivate: false, resolve: resolvesTo(address) });

alertsSuite("an address that changes", (context) => {
  it("is refused if it is private when we send, even if it was public when it was added", async () => {
    const { id, email } = await database().user.create({ data: { email: "ann@example.org" } });
    const account = { id, email };
    const { port } = new URL(context.http.url);
    const form = { channel: "webhook", address: `https://hook.example:${port}/`, confirmed: "on" };
    expect(await subscribe(account, form, start, policy("10.0.0.7"))).toEqual({
      kind: "invalid",
      errors: ["private"],
    });
    expect(await subscribe(account, form, start, policy("93.184.215.14"))).toMatchObject({ kind: "added" });
    await happen("20261121-1500", "confirmed", start);
    await fanOut(start, start);
    await new Deliverer(() => policy("127.0.0.1")).drain(() => start);
    expect(context.http.received).toEqual([]);
    expect(await deliveries()).toMatchObject([
      { state: "dead", attempts: 1, outcome: expect.stringContaining("points to a private network") },
    ]);
  });

  it("is not followed through a redirect, and its owner sees why", async () => {
    const inside = await startReceiver();
    context.http.answer = { status: 307, headers: { location: `${inside.url}/secret` } };
    await subscribed({ address: `${context.http.url}/hook` });
    await happen("20261121-1500", "confirmed", start);
    await fanOutAndSend(start);
    expect(inside.received).toEqual([]);
    expect(await deliveries()).toMatchObject([
      { state: "waiting", attempts: 1, outcome: "HTTP 307: we don’t follow redirects" },
    ]);
    await inside.close();
  });
});
