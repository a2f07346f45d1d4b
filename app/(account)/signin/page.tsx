import type { Metadata } from "next";
import { SignInPage } from "@/components/account/sign-in-pages";
import { sessionDays } from "@/lib/accounts/cookies";
import { isGithubSet } from "@/lib/accounts/sign-in-github";
import { linkMinutes } from "@/lib/accounts/sign-in-link";
import { callbackQuery } from "@/lib/accounts/sign-in-path";
import { isMailSet } from "@/lib/platform/mail/mail-set";

export const metadata: Metadata = { title: "Sign in" };

export default async function Page(props: { searchParams: Promise<Record<string, string | string[]>> }) {
  const { told, callbackUrl } = await props.searchParams;
  return (
    <SignInPage
      result={[told ?? ""].flat()[0]}
      callbackUrl={callbackQuery([callbackUrl ?? ""].flat()[0] ?? "").callbackUrl ?? null}
      withGithub={isGithubSet()}
      sendsMail={isMailSet()}
      linkMinutes={linkMinutes}
      sessionDays={sessionDays}
    />
  );
}
