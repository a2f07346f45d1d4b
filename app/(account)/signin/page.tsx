import type { Metadata } from "next";
import { SignInPage } from "@/components/account/sign-in-page";
import { linkMinutes } from "@/lib/accounts/ask-next-auth";
import { accountPath, ownPath } from "@/lib/accounts/own-path";
import { sessionDays } from "@/lib/accounts/session-cookie";
import { isGithubSet } from "@/lib/accounts/sign-in-github";
import { isMailSet } from "@/lib/platform/mail/mail-set";

export const metadata: Metadata = { title: "Sign in" };

export default async function Page(props: { searchParams: Promise<Record<string, string | string[]>> }) {
  const { told, callbackUrl } = await props.searchParams;
  const to = ownPath([callbackUrl ?? ""].flat()[0]);
  return (
    <SignInPage
      told={[told ?? ""].flat()[0]}
      callbackUrl={to === accountPath ? null : to}
      withGithub={isGithubSet()}
      sendsMail={isMailSet()}
      linkMinutes={linkMinutes}
      sessionDays={sessionDays}
    />
  );
}
