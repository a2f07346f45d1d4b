import type { Metadata } from "next";
import { DataPage } from "@/components/data/data-page";
import { Unreadable } from "@/components/unreadable/unreadable";
import { datasets } from "@/lib/dumps/datasets";
import { licence } from "@/lib/dumps/licence";
import { dataPageQuery } from "@/lib/dumps/query";
import { listData } from "@/lib/dumps/read";
import { readForPage } from "@/lib/http/read-for-page";
import { settings } from "@/lib/settings/settings";

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
  if (!list) return <Unreadable />;
  return <DataPage list={list.found} datasets={datasets} licence={licence} origin={settings().publicUrl} />;
}
