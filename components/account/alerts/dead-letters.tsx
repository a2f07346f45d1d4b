import { OwnForm } from "@/components/account/own-form";
import { Time } from "@/components/ui/time/time";
import type { DeliveryView } from "@/lib/alerts/subscriptions/alerts-page";
import { DeliveryState } from "./delivery-log";

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
              <span className="block text-label text-soft">
                <Time at={delivery.at} now={now} /> · <DeliveryState delivery={delivery} now={now} />
              </span>
            </p>
            {canSend ? (
              <OwnForm action="/account/alerts/act" token={formToken}>
                <button type="submit" name="again" value={delivery.id} className="chip">
                  Send again<span className="sr-only">: {delivery.title}</span>
                </button>
              </OwnForm>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
