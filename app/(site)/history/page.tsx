import type { Metadata } from "next";
import { HistoryPage } from "@/components/pages/history/history-page";
import { DataUnavailable } from "@/components/ui/data-unavailable";
import { readForPage } from "@/lib/platform/http/read-for-page";
import { now } from "@/lib/platform/process/clock";
import { historyQuery } from "@/lib/views/record/query";
import { readHistory } from "@/lib/views/record/read-history";

export const dynamic = "force-dynamic";

export const metadata: Metadata = {
  title: "History",
  description:
    "Every day of Claude by people’s reports: how unusual it was, outages beside official incidents, and uptime reckoned three ways.",
  alternates: { canonical: "/history" },
};

export default async function Page({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const asked = historyQuery.parse(await searchParams);
  const view = await readForPage(() => readHistory(asked, now()));
  return view ? <HistoryPage view={view.found} /> : <DataUnavailable />;
}
