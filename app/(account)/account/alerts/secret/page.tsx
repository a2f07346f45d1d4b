import type { Metadata } from "next";
import { SecretPage } from "@/components/alerts/secret-page";
import { Unreadable } from "@/components/unreadable/unreadable";
import { showNewSecret } from "@/lib/alerts/shown-secret";
import { shownTo } from "../../../shown-to";

export const metadata: Metadata = { title: "A webhook’s secret" };

export default async function Page() {
  const page = await shownTo("/account/alerts", async (account, headers) => ({
    secret: await showNewSecret(account, headers),
  }));
  return page ? <SecretPage secret={page.secret} /> : <Unreadable />;
}
