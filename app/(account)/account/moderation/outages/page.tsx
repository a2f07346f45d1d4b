import type { Metadata } from "next";
import { moderatorPage } from "@/app/(account)/account/moderation/moderator-page";
import { OutagesModerationPage } from "@/components/account/moderation/outages-page";
import { readOutageList } from "@/lib/moderation/outage-pages";

export const metadata: Metadata = { title: "Outages" };

export default moderatorPage("/outages", readOutageList, OutagesModerationPage);
