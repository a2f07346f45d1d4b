import type { Metadata } from "next";
import { ProgramsDesk } from "@/components/moderation/programs-desk";
import { Unreadable } from "@/components/unreadable/unreadable";
import { readSendingKeys } from "@/lib/moderation/read-sending-keys";
import { now as clockNow } from "@/lib/process/clock";
import { type GivenQuery, shownToModerator } from "../shown-to-moderator";

export const metadata: Metadata = { title: "Programs" };

export default async function Page(props: { searchParams: GivenQuery }) {
  const now = clockNow();
  const page = await shownToModerator("/account/moderation/programs", props.searchParams, () =>
    readSendingKeys(now),
  );
  return page ? <ProgramsDesk {...page} now={now.toISOString()} /> : <Unreadable />;
}
