import type { Metadata } from "next";
import { loadForAccount } from "@/app/(account)/load-for-account";
import { DeletePage } from "@/components/account/delete-page";
import { DataUnavailable } from "@/components/ui/error-pages";
import { formToken } from "@/lib/accounts/signed-in-request";

export const metadata: Metadata = { title: "Delete your account" };

export default async function Page() {
  const page = await loadForAccount("/account/delete", async ({ email, role, sessionId }) => ({
    email,
    isModerator: role === "moderator",
    formToken: await formToken(sessionId),
  }));
  return page ? <DeletePage {...page} /> : <DataUnavailable />;
}
