import { sendMail } from "@/lib/platform/mail/send-mail";
import { confirmLink } from "./links";
import { removeSubscription } from "./store-subscriptions";
import { confirmMail } from "./write-mail";

/** Asks a mailbox's owner to agree; false when no mail could be sent, and then the subscription is taken back. */
export async function askConfirmation(id: string, to: string, what: string): Promise<boolean> {
  const outcome = await sendMail(confirmMail(to, await confirmLink(id), what));
  if (outcome.kind === "sent") return true;
  await removeSubscription(id, null);
  return false;
}
