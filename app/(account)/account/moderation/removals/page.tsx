import type { Metadata } from "next";
import { moderatorPage } from "@/app/(account)/account/moderation/moderator-page";
import { RemovalsPage } from "@/components/account/moderation/removals-page";
import { readRemovalsPage } from "@/lib/moderation/hide";

export const metadata: Metadata = { title: "Removals" };

export default moderatorPage("/removals", readRemovalsPage, RemovalsPage);
