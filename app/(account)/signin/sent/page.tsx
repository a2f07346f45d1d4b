import type { Metadata } from "next";
import { LinkSentPage } from "@/components/account/sign-in-pages";
import { mailboxLimit } from "@/lib/accounts/send-limits";
import { linkMinutes } from "@/lib/accounts/sign-in-link";
import { isMailSet } from "@/lib/platform/mail/mail-set";

export const metadata: Metadata = { title: "Sign-in link sent" };

export default function Page() {
  const mailbox = { max: mailboxLimit.max, windowMinutes: mailboxLimit.windowSeconds / 60 };
  return <LinkSentPage sendsMail={isMailSet()} linkMinutes={linkMinutes} mailbox={mailbox} />;
}
