import { SignedInForm } from "@/components/account/signed-in-form";
import { Button } from "@/components/ui/button";
import { Time } from "@/components/ui/time/time";
import type { DeliveryView } from "@/lib/alerts/subscriptions/alerts-page";
import { plural } from "@/lib/words/numbers";

/** The messages that we gave up on, each with a button that sends it again. */
export function FailedDeliveries(props: {
  deliveries: readonly DeliveryView[];
  /** False while the alert is stopped. */
  canSend: boolean;
  formToken: string;
  now: string;
}) {
  const { deliveries, canSend, formToken, now } = props;
  return (
    <div className="mt-3 rounded border border-l-[3px] border-heat-4 px-3.5 pt-2 pb-1">
      <h3 className="text-sm font-medium">
        {deliveries.length === 1
          ? "We couldn’t deliver 1 message"
          : `We couldn’t deliver ${deliveries.length} messages`}
        {canSend ? "" : `. Resume the alert to send ${deliveries.length === 1 ? "it" : "them"} again`}
      </h3>
      <ul className="mt-1 divide-y divide-line">
        {deliveries.map((delivery) => (
          <li
            key={delivery.id}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-1.5 text-sm"
          >
            <p className="min-w-0">
              {delivery.title}
              <span className="block note">
                <Time at={delivery.at} now={now} /> · <DeliveryState delivery={delivery} now={now} />
              </span>
            </p>
            {canSend ? (
              <SignedInForm action="/account/alerts/act" token={formToken}>
                <Button type="submit" name="again" value={delivery.id}>
                  Send again<span className="sr-only">: {delivery.title}</span>
                </Button>
              </SignedInForm>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The latest messages of an alert, sent and waiting. */
export function DeliveryLog({ deliveries, now }: { deliveries: readonly DeliveryView[]; now: string }) {
  if (deliveries.length === 0) return <p className="mt-2 note">No messages yet.</p>;
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
            <span className="block note">
              <Time at={delivery.at} now={now} /> · <DeliveryState delivery={delivery} now={now} />
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The state of one message in a few words. */
function DeliveryState({ delivery, now }: { delivery: DeliveryView; now: string }) {
  const { state, attempts, outcome, nextAt } = delivery;
  const times = plural(attempts, "attempt");
  if (state === "sent") return `sent: ${outcome ?? "accepted"}${attempts > 1 ? `, after ${times}` : ""}`;
  if (state === "dead") return `failed after ${times}: ${outcome}`;
  return (
    <>
      {attempts > 0 ? `${times} so far: ${outcome}; ` : ""}
      next attempt {nextAt ? <Time at={nextAt} now={now} /> : "soon"}
    </>
  );
}
