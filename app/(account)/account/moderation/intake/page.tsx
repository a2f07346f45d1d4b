import type { Metadata } from "next";
import { moderatorPage } from "@/app/(account)/account/moderation/moderator-page";
import { IntakePage } from "@/components/account/moderation/intake-page";
import { readIntakePage } from "@/lib/moderation/intake";

export const metadata: Metadata = { title: "Intake" };

export default moderatorPage("/intake", readIntakePage, IntakePage);
