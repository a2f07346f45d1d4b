import type { Metadata } from "next";
import { IncidentListPage } from "@/components/pages/incidents/incident-list-page";
import { DataUnavailable } from "@/components/ui/error-pages";
import { readForPage } from "@/lib/platform/http/problem";
import { incidentListQuery } from "@/lib/views/record/query";
import { readIncidentList } from "@/lib/views/record/read-incidents";

export const dynamic = "force-dynamic";

export const metadata: Metadata = {
  title: "Official incidents",
  description:
    "Every incident on Claude’s official status page, with all its times. Search by name, surface and model.",
  alternates: { canonical: "/incidents" },
};

export default async function Page({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const asked = incidentListQuery.parse(await searchParams);
  const view = await readForPage(() => readIncidentList(asked));
  return view ? <IncidentListPage view={view.found} /> : <DataUnavailable />;
}
