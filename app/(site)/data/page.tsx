import type { Metadata } from "next";
import { DataPage } from "@/components/pages/data/data-page";
import { DataUnavailable } from "@/components/ui/data-unavailable";
import { readForPage } from "@/lib/platform/http/read-for-page";
import { settings } from "@/lib/platform/settings/settings";
import { datasets } from "@/lib/views/dumps/datasets";
import { licence } from "@/lib/views/dumps/licence";
import { dataPageQuery } from "@/lib/views/dumps/query";
import { listData } from "@/lib/views/dumps/read";

export const dynamic = "force-dynamic";

export const metadata: Metadata = {
  title: "Open data",
  description:
    "Counts by hour and minute, outages and official incidents of each day as CSV, JSON Lines and Parquet, with checksums, a schema and an open licence.",
  alternates: { canonical: "/data" },
};

const daysOnPage = 60;

export default async function Page({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const { before } = dataPageQuery.parse(await searchParams);
  const list = await readForPage(() => listData(daysOnPage, before));
  if (!list) return <DataUnavailable />;
  return <DataPage list={list.found} datasets={datasets} licence={licence} origin={settings().publicUrl} />;
}
