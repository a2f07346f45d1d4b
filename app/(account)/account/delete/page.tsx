import type { Metadata } from "next";
import { shownTo } from "@/app/(account)/shown-to";
import { DeletePage } from "@/components/account/delete-page";
import { Unreadable } from "@/components/ui/data-unavailable";
import { formToken } from "@/lib/accounts/form-token";

export const metadata: Metadata = { title: "Delete the account" };

export default async function Page() {
  const page = await shownTo("/account/delete", async ({ email, role, sessionId }) => ({
    email,
    isModerator: role === "moderator",
    formToken: await formToken(sessionId),
  }));
  return page ? <DeletePage {...page} /> : <Unreadable />;
}
