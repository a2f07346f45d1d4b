import type { Metadata } from "next";
import { moderatorPage } from "@/app/(account)/account/moderation/moderator-page";
import { LogPage } from "@/components/account/moderation/log-page";
import { readLog } from "@/lib/moderation/log";

export const metadata: Metadata = { title: "Log" };

export default moderatorPage("/log", readLog, LogPage);
