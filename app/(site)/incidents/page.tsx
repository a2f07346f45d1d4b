import type { Metadata } from "next";
import { IncidentListPage } from "@/components/pages/incidents/incident-list-page";
import { DataUnavailable } from "@/components/ui/data-unavailable";
import { readForPage } from "@/lib/platform/http/read-for-page";
import { incidentListQuery } from "@/lib/views/record/query";
import { readIncidentList } from "@/lib/views/record/read-incident-list";

export const dynamic = "force-dynamic";

export const metadata: Metadata = {
  title: "Official incidents",
  description:
    "Every incident that Claude’s official page posted, to be searched by name, surface and model, with its times told apart.",
  alternates: { canonical: "/incidents" },
};

export default async function Page({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const asked = incidentListQuery.parse(await searchParams);
  const view = await readForPage(() => readIncidentList(asked));
  return view ? <IncidentListPage view={view.found} /> : <DataUnavailable />;
}
