import type { Metadata } from "next";
import { moderatorPage } from "@/app/(account)/account/moderation/moderator-page";
import { NotesPage } from "@/components/account/moderation/notes-page";
import { readNotesPage } from "@/lib/moderation/notes";

export const metadata: Metadata = { title: "Notes" };

export default moderatorPage("/notes", readNotesPage, NotesPage);
