import type { Metadata } from "next";
import { type GivenQuery, shownToModerator } from "@/app/(account)/account/moderation/shown-to-moderator";
import { ProgramsDesk } from "@/components/account/moderation/programs-desk";
import { Unreadable } from "@/components/ui/data-unavailable";
import { readSendingKeys } from "@/lib/moderation/read-sending-keys";
import { now as clockNow } from "@/lib/platform/process/clock";

export const metadata: Metadata = { title: "Programs" };

export default async function Page(props: { searchParams: GivenQuery }) {
  const now = clockNow();
  const page = await shownToModerator("/account/moderation/programs", props.searchParams, () =>
    readSendingKeys(now),
  );
  return page ? <ProgramsDesk {...page} now={now.toISOString()} /> : <Unreadable />;
}
