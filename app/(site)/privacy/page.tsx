import type { Metadata } from "next";
import { PrivacyPage } from "@/components/pages/privacy/privacy-page";
import { retention } from "@/lib/privacy/retention";
import { storedElsewhere } from "@/lib/privacy/retention-elsewhere";
import { pruneEverySeconds } from "@/lib/privacy/retention-table";

export const metadata: Metadata = {
  title: "Privacy",
  description:
    "What we store about visitors, reporters and accounts, in which form, for how long, who can see it, and how it is deleted.",
  alternates: { canonical: "/privacy" },
};

/** A test compares this data with the database: lib/privacy/retention.ts. */
export default function Privacy() {
  return (
    <PrivacyPage groups={retention} elsewhere={storedElsewhere} forgetEveryMinutes={pruneEverySeconds / 60} />
  );
}
