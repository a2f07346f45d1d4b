import type { Metadata } from "next";
import { NotesDesk } from "@/components/moderation/notes-desk";
import { Unreadable } from "@/components/unreadable/unreadable";
import { readNotes } from "@/lib/moderation/read-notes";
import { now as clockNow } from "@/lib/process/clock";
import { type GivenQuery, shownToModerator } from "../shown-to-moderator";

export const metadata: Metadata = { title: "Notes" };

export default async function Page(props: { searchParams: GivenQuery }) {
  const now = clockNow();
  const page = await shownToModerator("/account/moderation/notes", props.searchParams, (query) =>
    readNotes(query),
  );
  return page ? <NotesDesk {...page} now={now.toISOString()} /> : <Unreadable />;
}
