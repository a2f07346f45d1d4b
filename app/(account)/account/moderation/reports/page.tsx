import type { Metadata } from "next";
import { moderatorPage } from "@/app/(account)/account/moderation/moderator-page";
import { ReportsPage } from "@/components/account/moderation/reports-page";
import { readReportsPage } from "@/lib/moderation/reports";

export const metadata: Metadata = { title: "Reports" };

export default moderatorPage("/reports", readReportsPage, ReportsPage);
