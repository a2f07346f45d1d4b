import type { Metadata } from "next";
import { LogDesk } from "@/components/moderation/log-desk";
import { Unreadable } from "@/components/unreadable/unreadable";
import { readLog } from "@/lib/moderation/read-log";
import { now as clockNow } from "@/lib/process/clock";
import { type GivenQuery, shownToModerator } from "../shown-to-moderator";

export const metadata: Metadata = { title: "Log" };

export default async function Page(props: { searchParams: GivenQuery }) {
  const now = clockNow();
  const page = await shownToModerator("/account/moderation/log", props.searchParams, (query) =>
    readLog(query),
  );
  return page ? <LogDesk {...page} now={now.toISOString()} /> : <Unreadable />;
}
