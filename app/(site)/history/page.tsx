import type { Metadata } from "next";
import { HistoryPage } from "@/components/history/history-page";
import { Unreadable } from "@/components/unreadable/unreadable";
import { readForPage } from "@/lib/http/read-for-page";
import { now } from "@/lib/process/clock";
import { historyQuery } from "@/lib/status/query";
import { readHistory } from "@/lib/status/read-history";

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
  return view ? <HistoryPage view={view.found} /> : <Unreadable />;
}
