import type { Metadata } from "next";
import { loadForAccount } from "@/app/(account)/load-for-account";
import { DeletePage } from "@/components/account/delete-page";
import { Unreadable } from "@/components/ui/data-unavailable";
import { formToken } from "@/lib/accounts/signed-in-request";

export const metadata: Metadata = { title: "Delete the account" };

export default async function Page() {
  const page = await loadForAccount("/account/delete", async ({ email, role, sessionId }) => ({
    email,
    isModerator: role === "moderator",
    formToken: await formToken(sessionId),
  }));
  return page ? <DeletePage {...page} /> : <Unreadable />;
}
