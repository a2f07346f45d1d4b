import type { Metadata } from "next";
import { OutagesDesk } from "@/components/moderation/outages-desk";
import { Unreadable } from "@/components/unreadable/unreadable";
import { readOutageList } from "@/lib/moderation/read-outages";
import { now as clockNow } from "@/lib/process/clock";
import { type GivenQuery, shownToModerator } from "../shown-to-moderator";

export const metadata: Metadata = { title: "Outages" };

export default async function Page(props: { searchParams: GivenQuery }) {
  const now = clockNow();
  const page = await shownToModerator("/account/moderation/outages", props.searchParams, (query) =>
    readOutageList(query),
  );
  return page ? <OutagesDesk {...page} now={now.toISOString()} /> : <Unreadable />;
}
