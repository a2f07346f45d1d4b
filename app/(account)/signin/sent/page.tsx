import type { Metadata } from "next";
import { LinkSentPage } from "@/components/account/link-sent-page";
import { mailboxLimit } from "@/lib/accounts/send-limits";
import { linkMinutes } from "@/lib/accounts/sign-in-link";
import { isMailSet } from "@/lib/platform/mail/mail-set";

export const metadata: Metadata = { title: "A link is on its way" };

export default function Page() {
  const mailbox = { most: mailboxLimit.most, windowMinutes: mailboxLimit.windowSeconds / 60 };
  return <LinkSentPage sendsMail={isMailSet()} linkMinutes={linkMinutes} mailbox={mailbox} />;
}
