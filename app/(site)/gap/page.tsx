import type { Metadata } from "next";
import { shownWith } from "@/app/cards/shown-with";
import { GapPage } from "@/components/ledger/gap-page";
import { Unreadable } from "@/components/unreadable/unreadable";
import { readForPage } from "@/lib/http/read-for-page";
import { now } from "@/lib/process/clock";
import { gapView } from "@/lib/status/gap-view";
import { gapPageQuery } from "@/lib/status/query";
import { gapLedger } from "@/lib/status/read-gap";

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
  return ledger ? <GapPage view={gapView(ledger.found, now(), who)} /> : <Unreadable />;
}
