import type { Metadata } from "next";
import { shownWith } from "@/app/cards/shown-with";
import { GapPage } from "@/components/pages/gap/gap-page";
import { DataUnavailable } from "@/components/ui/data-unavailable";
import { readForPage } from "@/lib/platform/http/read-for-page";
import { now } from "@/lib/platform/process/clock";
import { gapView } from "@/lib/views/record/gap-view";
import { gapPageQuery } from "@/lib/views/record/query";
import { gapLedger } from "@/lib/views/record/read-gap";

export const dynamic = "force-dynamic";

export const metadata: Metadata = {
  title: "The gap",
  description:
    "Who said it first: outages of Claude by people’s reports beside the official page’s posts, with their times.",
  alternates: { canonical: "/gap" },
  ...shownWith("gap", "Who was first, people or the official page, over 90 days"),
};

export default async function Page({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const { window, who } = gapPageQuery.parse(await searchParams);
  const ledger = await readForPage(() => gapLedger(window, now()));
  return ledger ? <GapPage view={gapView(ledger.found, now(), who)} /> : <DataUnavailable />;
}
