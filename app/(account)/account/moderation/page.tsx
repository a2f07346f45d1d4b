import type { Metadata } from "next";
import { moderatorPage } from "@/app/(account)/account/moderation/moderator-page";
import { OverviewPage } from "@/components/account/moderation/overview-page";
import { readOverview } from "@/lib/moderation/overview";

export const metadata: Metadata = { title: "Moderation" };

export default moderatorPage("", (_, now) => readOverview(now), OverviewPage);
