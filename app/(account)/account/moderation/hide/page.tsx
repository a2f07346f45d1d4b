import type { Metadata } from "next";
import { moderatorPage } from "@/app/(account)/account/moderation/moderator-page";
import { HidePage } from "@/components/account/moderation/hide-page";
import { readHidePage } from "@/lib/moderation/hide";

export const metadata: Metadata = { title: "Hide reports" };

export default moderatorPage("/hide", readHidePage, HidePage);
