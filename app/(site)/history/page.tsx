import type { Metadata } from "next";
import { HistoryPage } from "@/components/pages/history/history-page";
import { DataUnavailable } from "@/components/ui/error-pages";
import { readForPage } from "@/lib/platform/http/problem";
import { now } from "@/lib/platform/process/clock";
import { historyQuery } from "@/lib/views/record/query";
import { readHistory } from "@/lib/views/record/read-history";

export const dynamic = "force-dynamic";

export const metadata: Metadata = {
  title: "History",
  description:
    "Claude’s history by day: user reports compared with normal, outages next to official incidents, and uptime calculated by three rules.",
  alternates: { canonical: "/history" },
};

export default async function Page({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const asked = historyQuery.parse(await searchParams);
  const view = await readForPage(() => readHistory(asked, now()));
  return view ? <HistoryPage view={view.found} /> : <DataUnavailable />;
}
