import type { Metadata } from "next";
import { BadgePage } from "@/components/pages/badges/badge-page";
import { settings } from "@/lib/platform/settings/settings";
import { badgeChoices, builderQuery } from "@/lib/views/badge/builder";

export const dynamic = "force-dynamic";

export const metadata: Metadata = {
  title: "Badges",
  description:
    "A badge for your README or page: what users say of Claude beside what the official page says, by surface and model.",
  alternates: { canonical: "/badges" },
};

export default async function Page({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const asked = builderQuery.parse(await searchParams);
  return <BadgePage asked={asked} choices={badgeChoices} origin={settings().publicUrl} />;
}
