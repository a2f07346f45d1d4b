import type { Metadata } from "next";
import { IncidentListPage } from "@/components/incident-search/incident-list-page";
import { Unreadable } from "@/components/unreadable/unreadable";
import { readForPage } from "@/lib/http/read-for-page";
import { incidentListQuery } from "@/lib/status/query";
import { readIncidentList } from "@/lib/status/read-incident-list";

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
  return view ? <IncidentListPage view={view.found} /> : <Unreadable />;
}
