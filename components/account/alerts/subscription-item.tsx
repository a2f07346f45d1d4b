import { OwnForm } from "@/components/account/own-form";
import { Time } from "@/components/ui/time/time";
import { DeadLetters } from "./dead-letters";
import { DeliveryLog } from "./delivery-log";
import { channelNames, type SubscriptionShown, wishNames } from "./shown";

const stateWords: Record<SubscriptionShown["state"], string> = {
  on: "on",
  unconfirmed: "waits for you to open the link in our mail",
  paused: "paused",
  stopped: "stopped by its receiver",
  failing: "its receiver fails; we try again",
};

const buttonClass = "chip";

/** One alert: where it goes, of what it tells, how it fares, what it sent, and what can be done with it. */
export function SubscriptionItem(props: { subscription: SubscriptionShown; formToken: string; now: string }) {
  const { subscription, formToken, now } = props;
  const { id, channel, address, place, wants, state, quiet, bothSecretsUntil, deliveries, dead } =
    subscription;
  const name = channelNames[channel] ?? channel;
  const told = wishNames.filter(([wish]) => wants.includes(wish)).map(([, words]) => words.toLowerCase());
  const isOff = state === "paused" || (state === "stopped" && channel !== "email");
  return (
    <li className="border-b border-line py-4">
      <p className="font-medium">
        {name}{" "}
        <span className="font-mono text-label font-normal text-soft [overflow-wrap:anywhere]">{address}</span>
      </p>
      <p className="text-sm">
        {place}: {told.join("; ")}.
      </p>
      <p className="text-label text-soft">
        <span className={state === "failing" || state === "stopped" ? "font-medium text-heat-5" : undefined}>
          {state === "stopped" && channel === "email" ? "stopped by a link in a mail" : stateWords[state]}
        </span>
        {quiet ? ` · quiet from ${quiet}` : null}
        {bothSecretsUntil ? (
          <>
            {" "}
            · the old secret signs too until <Time at={bothSecretsUntil} now={now} />
          </>
        ) : null}
      </p>
      <OwnForm action="/account/alerts/act" token={formToken} className="mt-2.5 flex flex-wrap gap-2">
        {state === "on" || state === "failing" ? (
          <>
            <Act name="test" id={id} words="Send a test" about={name} />
            <Act name="pause" id={id} words="Pause" about={name} />
          </>
        ) : null}
        {isOff ? <Act name="resume" id={id} words="Go on" about={name} /> : null}
        {channel === "webhook" ? <Act name="rotate" id={id} words="Change the secret" about={name} /> : null}
        <Act name="remove" id={id} words="Remove" about={name} />
      </OwnForm>
      {dead.length > 0 ? (
        <DeadLetters dead={dead} canSend={state !== "stopped"} formToken={formToken} now={now} />
      ) : null}
      {dead.length > 0 && deliveries.length === 0 ? null : <DeliveryLog deliveries={deliveries} now={now} />}
    </li>
  );
}

function Act({ name, id, words, about }: { name: string; id: string; words: string; about: string }) {
  return (
    <button type="submit" name={name} value={id} className={buttonClass}>
      {words}
      <span className="sr-only">: {about}</span>
    </button>
  );
}
