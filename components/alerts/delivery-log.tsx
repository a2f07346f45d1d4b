import { OwnForm } from "@/components/account/own-form";
import { Time } from "@/components/time/time";
import type { DeliveryShown } from "./shown";

/** What an alert sent of late, and what it could not send. */
export function DeliveryLog(props: { deliveries: readonly DeliveryShown[]; formToken: string; now: string }) {
  const { deliveries, formToken, now } = props;
  const dead = deliveries.filter(({ state }) => state === "dead").length;
  if (deliveries.length === 0) return <p className="mt-2 text-label text-soft">Nothing was sent yet.</p>;
  return (
    <details className="mt-1" open={dead > 0}>
      <summary className="inline-flex min-h-11 items-center text-sm worded sm:min-h-8">
        The last {deliveries.length === 1 ? "message" : `${deliveries.length} messages`}
        {dead > 0 ? `, ${dead} given up` : ""}
      </summary>
      <ul>
        {deliveries.map((delivery) => (
          <li
            key={delivery.id}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-t border-line py-1.5 text-sm"
          >
            <p className="min-w-0">
              {delivery.title}
              <span className="block text-label text-soft">
                <Time at={delivery.at} now={now} /> · <Fate delivery={delivery} now={now} />
              </span>
            </p>
            {delivery.state === "dead" ? (
              <OwnForm action="/account/alerts/act" token={formToken}>
                <button type="submit" name="again" value={delivery.id} className="chip">
                  Send it again<span className="sr-only">: {delivery.title}</span>
                </button>
              </OwnForm>
            ) : null}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Fate({ delivery, now }: { delivery: DeliveryShown; now: string }) {
  const { state, attempts, outcome, nextAt } = delivery;
  const times = attempts === 1 ? "1 attempt" : `${attempts} attempts`;
  if (state === "sent") return `sent: ${outcome ?? "taken"}${attempts > 1 ? `, after ${times}` : ""}`;
  if (state === "dead")
    return (
      <span className="font-medium text-heat-5">
        given up after {times}: {outcome}
      </span>
    );
  return (
    <>
      {attempts > 0 ? `${times} so far: ${outcome}; ` : ""}
      next {nextAt ? <Time at={nextAt} now={now} /> : "soon"}
    </>
  );
}
