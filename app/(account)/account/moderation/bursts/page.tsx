import type { Metadata } from "next";
import { BurstsDesk } from "@/components/moderation/bursts-desk";
import { Unreadable } from "@/components/unreadable/unreadable";
import { readBursts } from "@/lib/moderation/read-bursts";
import { now as clockNow } from "@/lib/process/clock";
import { type GivenQuery, shownToModerator } from "../shown-to-moderator";

export const metadata: Metadata = { title: "Bursts" };

export default async function Page(props: { searchParams: GivenQuery }) {
  const now = clockNow();
  const page = await shownToModerator("/account/moderation/bursts", props.searchParams, (query) =>
    readBursts(query, now),
  );
  return page ? <BurstsDesk {...page} now={now.toISOString()} /> : <Unreadable />;
}
