import { OwnForm } from "@/components/account/own-form";
import { Time } from "@/components/ui/time/time";
import { DeliveryFate } from "./delivery-fate";
import type { DeliveryShown } from "./shown";

/** What an alert could not deliver, and a button for each that tries once more. */
export function DeadLetters(props: {
  dead: readonly DeliveryShown[];
  /** False while its receiver wants no more. */
  canSend: boolean;
  formToken: string;
  now: string;
}) {
  const { dead, canSend, formToken, now } = props;
  return (
    <div className="mt-3 rounded border border-l-[3px] border-heat-4 px-3.5 pt-2 pb-1">
      <h3 className="text-sm font-medium">
        {dead.length === 1 ? "A message was given up" : `${dead.length} messages were given up`}
        {canSend ? "" : `. Let the alert go on to send ${dead.length === 1 ? "it" : "them"} again`}
      </h3>
      <ul className="mt-1 divide-y divide-line">
        {dead.map((delivery) => (
          <li
            key={delivery.id}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-1.5 text-sm"
          >
            <p className="min-w-0">
              {delivery.title}
              <span className="block text-label text-soft">
                <Time at={delivery.at} now={now} /> · <DeliveryFate delivery={delivery} now={now} />
              </span>
            </p>
            {canSend ? (
              <OwnForm action="/account/alerts/act" token={formToken}>
                <button type="submit" name="again" value={delivery.id} className="chip">
                  Send it again<span className="sr-only">: {delivery.title}</span>
                </button>
              </OwnForm>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
