import type { Metadata } from "next";
import { loadForAccount } from "@/app/(account)/load-for-account";
import { KeyMadePage } from "@/components/account/key-made-page";
import { Unreadable } from "@/components/ui/data-unavailable";
import { showMadeKey } from "@/lib/accounts/made-key";

export const metadata: Metadata = { title: "A new key" };

export default async function Page() {
  const page = await loadForAccount("/account", async (...asked) => ({ made: await showMadeKey(...asked) }));
  return page ? <KeyMadePage made={page.made} /> : <Unreadable />;
}
