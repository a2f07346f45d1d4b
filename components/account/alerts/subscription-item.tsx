import { SignedInForm } from "@/components/account/signed-in-form";
import { Button } from "@/components/ui/button";
import { Time } from "@/components/ui/time/time";
import type { SubscriptionView } from "@/lib/alerts/subscriptions/alerts-page";
import { DeliveryLog, FailedDeliveries } from "./deliveries";

const stateTexts: Record<SubscriptionView["state"], string> = {
  on: "on",
  unconfirmed: "not confirmed yet; open the link in our e-mail",
  paused: "paused",
  stopped: "stopped by the receiver",
  failing: "failing; we keep trying",
};

/** One alert: where it sends, what it is about, its state, its log and its buttons. */
export function SubscriptionItem(props: { subscription: SubscriptionView; formToken: string; now: string }) {
  const { subscription, formToken, now } = props;
  const { id, channel, address, filter, topics, state, quiet, oldSecretUntil } = subscription;
  const { deliveries, failedDeliveries } = subscription;
  const isStoppedByLink = state === "stopped" && subscription.doubleOptIn;
  const canResume = (state === "paused" || state === "stopped") && !isStoppedByLink;
  return (
    <li className="border-b border-line py-4">
      <p className="font-medium">
        {channel}{" "}
        <span className="font-mono text-label font-normal text-soft [overflow-wrap:anywhere]">{address}</span>
      </p>
      <p className="text-sm">
        {filter}: {topics.map((topic) => topic.toLowerCase()).join("; ")}.
      </p>
      <p className="note">
        <span className={state === "failing" || state === "stopped" ? "font-medium text-heat-5" : undefined}>
          {isStoppedByLink ? "stopped through the link in an e-mail" : stateTexts[state]}
        </span>
        {quiet ? ` · quiet from ${quiet}` : null}
        {oldSecretUntil ? (
          <>
            {" "}
            · also signed with the old secret until <Time at={oldSecretUntil} now={now} />
          </>
        ) : null}
      </p>
      <SignedInForm action="/account/alerts/act" token={formToken} className="mt-2.5 flex flex-wrap gap-2">
        {state === "on" || state === "failing" ? (
          <>
            <ActionButton name="test" id={id} text="Send test" about={channel} />
            <ActionButton name="pause" id={id} text="Pause" about={channel} />
          </>
        ) : null}
        {canResume ? <ActionButton name="resume" id={id} text="Resume" about={channel} /> : null}
        {subscription.signed ? (
          <ActionButton name="rotate" id={id} text="Replace secret" about={channel} />
        ) : null}
        <ActionButton name="remove" id={id} text="Remove" about={channel} />
      </SignedInForm>
      {failedDeliveries.length > 0 ? (
        <FailedDeliveries
          deliveries={failedDeliveries}
          canSend={state !== "stopped"}
          formToken={formToken}
          now={now}
        />
      ) : null}
      {failedDeliveries.length > 0 && deliveries.length === 0 ? null : (
        <DeliveryLog deliveries={deliveries} now={now} />
      )}
    </li>
  );
}

function ActionButton({ name, id, text, about }: { name: string; id: string; text: string; about: string }) {
  return (
    <Button type="submit" name={name} value={id}>
      {text}
      <span className="sr-only">: {about}</span>
    </Button>
  );
}
