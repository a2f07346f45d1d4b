import type { Metadata } from "next";
import { type GivenQuery, loadForModerator } from "@/app/(account)/account/moderation/load-for-moderator";
import { IntakeDesk } from "@/components/account/moderation/intake-desk";
import { Unreadable } from "@/components/ui/data-unavailable";
import { readIntake } from "@/lib/moderation/read-intake";
import { now as clockNow } from "@/lib/platform/process/clock";

export const metadata: Metadata = { title: "Intake" };

export default async function Page(props: { searchParams: GivenQuery }) {
  const now = clockNow();
  const page = await loadForModerator("/account/moderation/intake", props.searchParams, (query) =>
    readIntake(query, now),
  );
  return page ? <IntakeDesk {...page} now={now.toISOString()} /> : <Unreadable />;
}
