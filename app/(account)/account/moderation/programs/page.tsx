import type { Metadata } from "next";
import { moderatorPage } from "@/app/(account)/account/moderation/moderator-page";
import { ProgramsModerationPage } from "@/components/account/moderation/programs-page";
import { readSendingKeys } from "@/lib/moderation/keys";

export const metadata: Metadata = { title: "Programs" };

export default moderatorPage("/programs", (_, now) => readSendingKeys(now), ProgramsModerationPage);
