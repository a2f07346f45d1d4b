import { Time } from "@/components/ui/time/time";
import type { DeliveryView } from "@/lib/alerts/subscriptions/alerts-page";

/** The latest messages of an alert, sent and waiting. */
export function DeliveryLog({ deliveries, now }: { deliveries: readonly DeliveryView[]; now: string }) {
  if (deliveries.length === 0) return <p className="mt-2 text-label text-soft">No messages yet.</p>;
  const isTried = deliveries.some(({ state, attempts }) => state === "waiting" && attempts > 0);
  return (
    <details className="mt-1" open={isTried}>
      <summary className="inline-flex min-h-11 items-center text-sm worded sm:min-h-8">
        {deliveries.length === 1 ? "Latest message" : `Latest ${deliveries.length} messages`}
      </summary>
      <ul>
        {deliveries.map((delivery) => (
          <li key={delivery.id} className="border-t border-line py-1.5 text-sm">
            {delivery.title}
            <span className="block text-label text-soft">
              <Time at={delivery.at} now={now} /> · <DeliveryState delivery={delivery} now={now} />
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The state of one message in a few words. */
export function DeliveryState({ delivery, now }: { delivery: DeliveryView; now: string }) {
  const { state, attempts, outcome, nextAt } = delivery;
  const times = attempts === 1 ? "1 attempt" : `${attempts} attempts`;
  if (state === "sent") return `sent: ${outcome ?? "accepted"}${attempts > 1 ? `, after ${times}` : ""}`;
  if (state === "dead") return `failed after ${times}: ${outcome}`;
  return (
    <>
      {attempts > 0 ? `${times} so far: ${outcome}; ` : ""}
      next attempt {nextAt ? <Time at={nextAt} now={now} /> : "soon"}
    </>
  );
}
