import type { Metadata } from "next";
import { loadForAccount } from "@/app/(account)/load-for-account";
import { SecretPage } from "@/components/account/alerts/secret-page";
import { Unreadable } from "@/components/ui/data-unavailable";
import { showNewSecret } from "@/lib/alerts/shown-secret";

export const metadata: Metadata = { title: "A webhook’s secret" };

export default async function Page() {
  const page = await loadForAccount("/account/alerts", async (account, headers) => ({
    secret: await showNewSecret(account, headers),
  }));
  return page ? <SecretPage secret={page.secret} /> : <Unreadable />;
}
