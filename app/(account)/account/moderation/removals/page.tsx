import type { Metadata } from "next";
import { RemovalsDesk } from "@/components/moderation/removals-desk";
import { Unreadable } from "@/components/unreadable/unreadable";
import { readRemovalList } from "@/lib/moderation/read-removals";
import { now as clockNow } from "@/lib/process/clock";
import { type GivenQuery, shownToModerator } from "../shown-to-moderator";

export const metadata: Metadata = { title: "Removals" };

export default async function Page(props: { searchParams: GivenQuery }) {
  const now = clockNow();
  const page = await shownToModerator("/account/moderation/removals", props.searchParams, (query) =>
    readRemovalList(query),
  );
  return page ? <RemovalsDesk {...page} now={now.toISOString()} /> : <Unreadable />;
}
