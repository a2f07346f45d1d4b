import { Time } from "@/components/ui/time/time";
import { DeliveryFate } from "./delivery-fate";
import type { DeliveryShown } from "./shown";

/** What an alert sent of late, and what it is about to send. */
export function DeliveryLog({ deliveries, now }: { deliveries: readonly DeliveryShown[]; now: string }) {
  if (deliveries.length === 0) return <p className="mt-2 text-label text-soft">Nothing was sent yet.</p>;
  const isTried = deliveries.some(({ state, attempts }) => state === "waiting" && attempts > 0);
  return (
    <details className="mt-1" open={isTried}>
      <summary className="inline-flex min-h-11 items-center text-sm worded sm:min-h-8">
        The last {deliveries.length === 1 ? "message" : `${deliveries.length} messages`}
      </summary>
      <ul>
        {deliveries.map((delivery) => (
          <li key={delivery.id} className="border-t border-line py-1.5 text-sm">
            {delivery.title}
            <span className="block text-label text-soft">
              <Time at={delivery.at} now={now} /> · <DeliveryFate delivery={delivery} now={now} />
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
