import type { Metadata } from "next";
import { shownTo } from "@/app/(account)/shown-to";
import { KeyMadePage } from "@/components/account/key-made-page";
import { Unreadable } from "@/components/ui/data-unavailable";
import { showMadeKey } from "@/lib/accounts/show-made-key";

export const metadata: Metadata = { title: "A new key" };

export default async function Page() {
  const page = await shownTo("/account", async (...asked) => ({ made: await showMadeKey(...asked) }));
  return page ? <KeyMadePage made={page.made} /> : <Unreadable />;
}
