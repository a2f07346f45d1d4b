import type { Metadata } from "next";
import { PrivacyPage } from "@/components/pages/privacy/privacy-page";
import { forgetEverySeconds } from "@/lib/privacy/forget-every";
import { retention } from "@/lib/privacy/retention";
import { keptElsewhere } from "@/lib/privacy/retention-elsewhere";

export const metadata: Metadata = {
  title: "What is kept",
  description:
    "Exactly what is kept of visitors, reporters and accounts, in which form, for how long, who sees it and how it is deleted.",
  alternates: { canonical: "/privacy" },
};

/** From one structure, against which a test holds the database: lib/privacy/retention.ts. */
export default function Privacy() {
  return (
    <PrivacyPage groups={retention} elsewhere={keptElsewhere} forgetEveryMinutes={forgetEverySeconds / 60} />
  );
}
