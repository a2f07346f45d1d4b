import type { Metadata } from "next";
import { BadgePage } from "@/components/pages/badges/badge-page";
import { settings } from "@/lib/platform/settings/settings";
import { badgeChoices, builderQuery } from "@/lib/views/badge/builder";

export const dynamic = "force-dynamic";

export const metadata: Metadata = {
  title: "Badges",
  description:
    "A Claude status badge for your README or website: what users report and what the official status page says, by surface and model.",
  alternates: { canonical: "/badges" },
};

export default async function Page({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const initial = builderQuery.parse(await searchParams);
  return <BadgePage initial={initial} choices={badgeChoices} origin={settings().publicUrl} />;
}
