import type { Metadata } from "next";
import { shownTo } from "@/app/(account)/shown-to";
import { SecretPage } from "@/components/account/alerts/secret-page";
import { Unreadable } from "@/components/ui/data-unavailable";
import { showNewSecret } from "@/lib/alerts/shown-secret";

export const metadata: Metadata = { title: "A webhook’s secret" };

export default async function Page() {
  const page = await shownTo("/account/alerts", async (account, headers) => ({
    secret: await showNewSecret(account, headers),
  }));
  return page ? <SecretPage secret={page.secret} /> : <Unreadable />;
}
