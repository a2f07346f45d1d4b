import type { Metadata } from "next";
import { moderatorPage } from "@/app/(account)/account/moderation/moderator-page";
import { BurstsPage } from "@/components/account/moderation/bursts-page";
import { readBursts } from "@/lib/moderation/bursts";

export const metadata: Metadata = { title: "Bursts" };

export default moderatorPage("/bursts", readBursts, BurstsPage);
