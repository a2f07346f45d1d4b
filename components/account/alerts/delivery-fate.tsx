import { Time } from "@/components/ui/time/time";
import type { DeliveryShown } from "./shown";

/** What became of one message so far, in a few words. */
export function DeliveryFate({ delivery, now }: { delivery: DeliveryShown; now: string }) {
  const { state, attempts, outcome, nextAt } = delivery;
  const times = attempts === 1 ? "1 attempt" : `${attempts} attempts`;
  if (state === "sent") return `sent: ${outcome ?? "taken"}${attempts > 1 ? `, after ${times}` : ""}`;
  if (state === "dead") return `given up after ${times}: ${outcome}`;
  return (
    <>
      {attempts > 0 ? `${times} so far: ${outcome}; ` : ""}
      next {nextAt ? <Time at={nextAt} now={now} /> : "soon"}
    </>
  );
}
