import type { Metadata } from "next";
import { loadForAccount } from "@/app/(account)/load-for-account";
import { SecretPage } from "@/components/account/alerts/secret-page";
import { DataUnavailable } from "@/components/ui/error-pages";
import { readNewSecret } from "@/lib/alerts/subscriptions/new-secret";

export const metadata: Metadata = { title: "Webhook secret" };

export default async function Page() {
  const page = await loadForAccount("/account/alerts", async (account, headers) => ({
    secret: await readNewSecret(account, headers),
  }));
  return page ? <SecretPage secret={page.secret} /> : <DataUnavailable />;
}
