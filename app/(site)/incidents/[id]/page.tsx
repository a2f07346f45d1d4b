import type { Metadata } from "next";
import { cache } from "react";
import { showFound } from "@/app/(site)/found-page";
import { IncidentPage } from "@/components/pages/incident/incident-page";
import { notFoundMetadata } from "@/components/ui/error-pages";
import { readForPage } from "@/lib/platform/http/problem";
import { now } from "@/lib/platform/process/clock";
import { readIncidentPage } from "@/lib/views/record/read-incidents";

export const dynamic = "force-dynamic";

const read = cache((id: string) => readForPage(() => readIncidentPage(id, now())));

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await read((await params).id);
  if (!page) return {};
  if (!page.found) return notFoundMetadata;
  const { incident } = page.found;
  return {
    title: `${incident.name}, ${incident.posted.slice(0, 10)}`,
    description: `Official incident, posted ${incident.posted.slice(0, 16).replace("T", " ")} UTC: its times and edits, and what users reported in that time.`,
    alternates: { canonical: `/incidents/${encodeURIComponent(incident.id)}` },
  };
}

export default async function Page({ params }: Props) {
  return showFound(await read((await params).id), (found) => <IncidentPage page={found} />);
}
