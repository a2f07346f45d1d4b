import type { Metadata } from "next";
import { HideDesk } from "@/components/moderation/hide-desk";
import { Unreadable } from "@/components/unreadable/unreadable";
import { readHide } from "@/lib/moderation/read-hide";
import { now as clockNow } from "@/lib/process/clock";
import { type GivenQuery, shownToModerator } from "../shown-to-moderator";

export const metadata: Metadata = { title: "Hide reports" };

export default async function Page(props: { searchParams: GivenQuery }) {
  const now = clockNow();
  const page = await shownToModerator("/account/moderation/hide", props.searchParams, (query) =>
    readHide(query, now),
  );
  return page ? <HideDesk {...page} now={now.toISOString()} /> : <Unreadable />;
}
