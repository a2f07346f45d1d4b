import type { Metadata } from "next";
import { type GivenQuery, loadForModerator } from "@/app/(account)/account/moderation/load-for-moderator";
import { ProgramsDesk } from "@/components/account/moderation/programs-desk";
import { Unreadable } from "@/components/ui/data-unavailable";
import { readSendingKeys } from "@/lib/moderation/read-sending-keys";
import { now as clockNow } from "@/lib/platform/process/clock";

export const metadata: Metadata = { title: "Programs" };

export default async function Page(props: { searchParams: GivenQuery }) {
  const now = clockNow();
  const page = await loadForModerator("/account/moderation/programs", props.searchParams, () =>
    readSendingKeys(now),
  );
  return page ? <ProgramsDesk {...page} now={now.toISOString()} /> : <Unreadable />;
}
