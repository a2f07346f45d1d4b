import type { Metadata } from "next";
import { ReportsDesk } from "@/components/moderation/reports-desk";
import { Unreadable } from "@/components/unreadable/unreadable";
import { readStream } from "@/lib/moderation/read-stream";
import { now as clockNow } from "@/lib/process/clock";
import { type GivenQuery, shownToModerator } from "../shown-to-moderator";

export const metadata: Metadata = { title: "Reports" };

export default async function Page(props: { searchParams: GivenQuery }) {
  const now = clockNow();
  const page = await shownToModerator("/account/moderation/reports", props.searchParams, (query) =>
    readStream(query, now),
  );
  return page ? <ReportsDesk {...page} now={now.toISOString()} /> : <Unreadable />;
}
