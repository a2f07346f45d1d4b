import type { Metadata } from "next";
import { PrivacyPage } from "@/components/pages/privacy/privacy-page";
import { forgetEverySeconds } from "@/lib/privacy/forget-every";
import { kept } from "@/lib/privacy/kept";
import { keptElsewhere } from "@/lib/privacy/kept-elsewhere";

export const metadata: Metadata = {
  title: "What is kept",
  description:
    "Exactly what is kept of visitors, reporters and accounts, in which form, for how long, who sees it and how it is deleted.",
  alternates: { canonical: "/privacy" },
};

/** From one structure, against which a test holds the database: lib/privacy/kept.ts. */
export default function Privacy() {
  return <PrivacyPage groups={kept} elsewhere={keptElsewhere} forgetEveryMinutes={forgetEverySeconds / 60} />;
}
