import type { AlertMessage } from "./message";

/** The body of a webhook, as Standard Webhooks has it: type, timestamp, data. */
export const webhookBody = ({ type, at, ...data }: AlertMessage): string =>
  JSON.stringify({ type, timestamp: at, data });
