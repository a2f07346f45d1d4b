import type { Metadata } from "next";
import { SymptomListPage } from "@/components/pages/symptoms/symptom-list-page";
import { now } from "@/lib/platform/process/clock";
import { currentSnapshot } from "@/lib/snapshot/publish";

export const dynamic = "force-dynamic";

export const metadata: Metadata = {
  title: "Symptoms",
  description:
    "500, 529, 429, timeouts, cut-off answers: what each Claude error means, who causes it, and what to do. Also the errors that are not outages.",
  alternates: { canonical: "/symptoms" },
};

export default function Page() {
  return <SymptomListPage seen={currentSnapshot(now())?.snapshot.symptoms ?? null} />;
}
