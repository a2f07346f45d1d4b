import type { Metadata } from "next";
import { loadForAccount } from "@/app/(account)/load-for-account";
import { NewKeyPage } from "@/components/account/api-keys";
import { DataUnavailable } from "@/components/ui/error-pages";
import { takeCreatedKey } from "@/lib/accounts/keys";

export const metadata: Metadata = { title: "New API key" };

export default async function Page() {
  const page = await loadForAccount("/account", async (...args) => ({
    created: await takeCreatedKey(...args),
  }));
  return page ? <NewKeyPage created={page.created} /> : <DataUnavailable />;
}
