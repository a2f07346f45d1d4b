import { expect, it } from "vitest";
import { Deliverer } from "@/lib/alerts/deliver";
import type { Resolve } from "@/lib/alerts/resolve";
import { subscribe } from "@/lib/alerts/subscribe";
import { tellEvents } from "@/lib/alerts/tell";
import { database } from "@/lib/platform/database/client";
import { alertsSuite, deliveries, subscribed, tellAndSend } from "./alerts-suite";
import { happen } from "./happen";
import { startReceiver } from "./http-receiver";
import { start } from "./on-loopback";

const leadsTo =
  (address: string): Resolve =>
  () =>
    Promise.resolve([{ address, family: 4 }]);
const reach = (address: string) => ({ allowPrivate: false, resolve: leadsTo(address) });

alertsSuite("an address that turns out to lead elsewhere", (context) => {
  it("is refused when it leads inside by the time of sending, though it led outside when it was added", async () => {
    const { id, email } = await database().user.create({ data: { email: "ann@example.org" } });
    const account = { id, email };
    const { port } = new URL(context.http.url);
    const form = { channel: "webhook", address: `https://hook.example:${port}/`, confirmed: "on" };
    expect(await subscribe(account, form, start, reach("10.0.0.7"))).toEqual({
      kind: "invalid",
      faults: ["private"],
    });
    expect(await subscribe(account, form, start, reach("93.184.215.14"))).toMatchObject({ kind: "added" });
    await happen("20261121-1500", "confirmed", start);
    await tellEvents(start, start);
    await new Deliverer(() => reach("127.0.0.1")).drain(() => start);
    expect(context.http.received).toEqual([]);
    expect(await deliveries()).toMatchObject([
      { state: "dead", attempts: 1, outcome: expect.stringContaining("leads into a private network") },
    ]);
  });

  it("is not followed when it is redirected, and its owner reads why", async () => {
    const inside = await startReceiver();
    context.http.answer = { status: 307, headers: { location: `${inside.url}/secret` } };
    await subscribed({ address: `${context.http.url}/hook` });
    await happen("20261121-1500", "confirmed", start);
    await tellAndSend(start);
    expect(inside.received).toEqual([]);
    expect(await deliveries()).toMatchObject([
      { state: "waiting", attempts: 1, outcome: "answered 307: redirects are not followed" },
    ]);
    await inside.close();
  });
});
