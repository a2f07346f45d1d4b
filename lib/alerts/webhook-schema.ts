import { z } from "zod";
import { alertMessage, messageTypes } from "./message";

/** What each type of message tells, in a sentence. */
export const typeWords: Record<(typeof messageTypes)[number], string> = {
  "outage.opened": "A first signal of an outage, by users’ reports. Not confirmed.",
  "outage.confirmed": "An outage is confirmed, by users’ reports.",
  "outage.spread": "An open outage holds more than before, or reached a place of yours.",
  "outage.reopened": "An outage that was over is not: people report again.",
  "outage.ended": "An outage is over, by users’ reports.",
  "outage.unconfirmed": "An outage is a signal again: reports that confirmed it were removed by a moderator.",
  "outage.withdrawn": "An outage is withdrawn: without reports that a moderator removed there was none.",
  "incident.posted": "The official page posted an incident.",
  "incident.updated": "The official page changed an incident’s status or added a post.",
  "incident.resolved": "The official page calls an incident resolved.",
  "incident.vanished": "An incident is gone from the official page.",
  back: "It is back: to those who asked to be told once. Webhooks do not get it.",
  test: "A test that you asked for in your account.",
};

/** The types that a webhook can get. */
export const webhookTypes = messageTypes.filter((type) => type !== "back");

const data = alertMessage.omit({ type: true, at: true }).meta({
  id: "AlertData",
  description: "As it stood when the message was written.",
});

/** The body of a webhook of one type, as Standard Webhooks has it. */
export const webhookSchema = (type: (typeof messageTypes)[number]) =>
  z.object({
    type: z.literal(type),
    timestamp: alertMessage.shape.at,
    data,
  });
