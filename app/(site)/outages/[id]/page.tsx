import type { Metadata } from "next";
import { cache } from "react";
import { shownWith } from "@/app/cards/shown-with";
import { OembedLink } from "@/components/outputs/oembed/oembed-link";
import { OutagePage } from "@/components/pages/outage/outage-page";
import { DataUnavailable } from "@/components/ui/data-unavailable";
import { NotFound, nothingHere } from "@/components/ui/not-found";
import { setStatusNotFound } from "@/lib/platform/http/next/current-response";
import { readForPage } from "@/lib/platform/http/read-for-page";
import { now } from "@/lib/platform/process/clock";
import { settings } from "@/lib/platform/settings/settings";
import { readOutagePage } from "@/lib/views/record/read-outage-page";

export const dynamic = "force-dynamic";

const read = cache((id: string) => readForPage(() => readOutagePage(id, now())));

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await read((await params).id);
  if (!page) return {};
  if (!page.found) return nothingHere;
  const { outage } = page.found;
  return {
    title: `${outage.name}, ${outage.alarm.slice(0, 10)}`,
    description: `Outage by users’ reports: ${outage.people} people, alarm ${outage.alarm.slice(0, 16).replace("T", " ")} UTC.`,
    alternates: { canonical: `/outages/${outage.id}` },
    ...shownWith(
      `outages/${outage.id}`,
      `Outage by users’ reports: ${outage.name}`,
      `${outage.phase} ${outage.people} ${outage.incidents.length}`,
    ),
  };
}

export default async function Page({ params }: Props) {
  const page = await read((await params).id);
  if (!page) return <DataUnavailable />;
  if (!page.found) {
    setStatusNotFound();
    return <NotFound />;
  }
  return (
    <>
      <OembedLink origin={settings().publicUrl} path={`/outages/${page.found.outage.id}`} />
      <OutagePage page={page.found} />
    </>
  );
}
