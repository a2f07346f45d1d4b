import type { Metadata } from "next";
import { SymptomListPage } from "@/components/pages/symptoms/symptom-list-page";
import { now } from "@/lib/platform/process/clock";
import { currentSnapshot } from "@/lib/snapshot/publish";

export const dynamic = "force-dynamic";

export const metadata: Metadata = {
  title: "What people see",
  description:
    "500, 529, 429, timeouts, cut-off answers: what each error of Claude means, whose fault it is, and what to do; and the errors that are no outage.",
  alternates: { canonical: "/symptoms" },
};

export default function Page() {
  return <SymptomListPage seen={currentSnapshot(now())?.snapshot.symptoms ?? null} />;
}
