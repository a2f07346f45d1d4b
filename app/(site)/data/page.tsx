import type { Metadata } from "next";
import { DataPage } from "@/components/pages/data/data-page";
import { DataUnavailable } from "@/components/ui/error-pages";
import { readForPage } from "@/lib/platform/http/problem";
import { now } from "@/lib/platform/process/clock";
import { settings } from "@/lib/platform/settings/settings";
import { dayMs } from "@/lib/platform/time/units";
import { datasets, licence } from "@/lib/views/dumps/datasets";
import { dataPageQuery, listData } from "@/lib/views/dumps/read";

export const dynamic = "force-dynamic";

export const metadata: Metadata = {
  title: "Open data",
  description:
    "Claude outage data: counts per hour and minute, outages and official incidents of each day as CSV, JSON Lines and Parquet, with an open license.",
  alternates: { canonical: "/data" },
};

const daysOnPage = 60;

export default async function Page({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const { before } = dataPageQuery.parse(await searchParams);
  const list = await readForPage(() => listData(daysOnPage, before));
  if (!list) return <DataUnavailable />;
  const yesterday = new Date(now().getTime() - dayMs).toISOString().slice(0, 10);
  return (
    <DataPage
      list={list.found}
      datasets={datasets}
      licence={licence}
      origin={settings().publicUrl}
      yesterday={yesterday}
    />
  );
}
