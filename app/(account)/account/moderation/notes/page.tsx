import type { Metadata } from "next";
import { type GivenQuery, loadForModerator } from "@/app/(account)/account/moderation/load-for-moderator";
import { NotesDesk } from "@/components/account/moderation/notes-desk";
import { Unreadable } from "@/components/ui/data-unavailable";
import { readNotes } from "@/lib/moderation/read-notes";
import { now as clockNow } from "@/lib/platform/process/clock";

export const metadata: Metadata = { title: "Notes" };

export default async function Page(props: { searchParams: GivenQuery }) {
  const now = clockNow();
  const page = await loadForModerator("/account/moderation/notes", props.searchParams, (query) =>
    readNotes(query),
  );
  return page ? <NotesDesk {...page} now={now.toISOString()} /> : <Unreadable />;
}
