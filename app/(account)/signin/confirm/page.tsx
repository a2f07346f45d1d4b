import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ConfirmPage } from "@/components/account/sign-in-pages";
import { DataUnavailable } from "@/components/ui/error-pages";
import { readLink } from "@/lib/accounts/sign-in-link";
import { ownPath, signInPathWithNotice } from "@/lib/accounts/sign-in-path";
import { readForPage } from "@/lib/platform/http/problem";
import { machineNow } from "@/lib/platform/process/clock";

export const metadata: Metadata = { title: "Sign in" };

export default async function Page(props: { searchParams: Promise<Record<string, string | string[]>> }) {
  const query = await props.searchParams;
  const token = [query.token ?? ""].flat()[0] ?? "";
  const callbackUrl = ownPath([query.callbackUrl ?? ""].flat()[0]);
  const page = await readForPage(() => readLink(token, machineNow()));
  if (!page) return <DataUnavailable />;
  if (!page.found) redirect(signInPathWithNotice("link-gone", callbackUrl));
  return <ConfirmPage email={page.found.email} token={token} callbackUrl={callbackUrl} />;
}
