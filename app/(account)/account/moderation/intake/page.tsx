import type { Metadata } from "next";
import { IntakeDesk } from "@/components/moderation/intake-desk";
import { Unreadable } from "@/components/unreadable/unreadable";
import { readIntake } from "@/lib/moderation/read-intake";
import { now as clockNow } from "@/lib/process/clock";
import { type GivenQuery, shownToModerator } from "../shown-to-moderator";

export const metadata: Metadata = { title: "Intake" };

export default async function Page(props: { searchParams: GivenQuery }) {
  const now = clockNow();
  const page = await shownToModerator("/account/moderation/intake", props.searchParams, (query) =>
    readIntake(query, now),
  );
  return page ? <IntakeDesk {...page} now={now.toISOString()} /> : <Unreadable />;
}
