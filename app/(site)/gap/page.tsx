import type { Metadata } from "next";
import { shareMetadata } from "@/app/cards/share-metadata";
import { GapPage } from "@/components/pages/gap/gap-page";
import { DataUnavailable } from "@/components/ui/error-pages";
import { readForPage } from "@/lib/platform/http/problem";
import { now } from "@/lib/platform/process/clock";
import { gapView } from "@/lib/views/record/gap-view";
import { gapPageQuery } from "@/lib/views/record/query";
import { gapLedger } from "@/lib/views/record/read-gap";

export const dynamic = "force-dynamic";

export const metadata: Metadata = {
  title: "The gap",
  description:
    "Who was first: user-reported outages of Claude next to posts on the official status page, with all times.",
  alternates: { canonical: "/gap" },
  ...shareMetadata("gap", "Who was first, users or the status page, over 90 days"),
};

export default async function Page({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const { window, who } = gapPageQuery.parse(await searchParams);
  const ledger = await readForPage(() => gapLedger(window, now()));
  return ledger ? <GapPage view={gapView(ledger.found, now(), who)} /> : <DataUnavailable />;
}
