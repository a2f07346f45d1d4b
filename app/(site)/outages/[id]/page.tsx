import type { Metadata } from "next";
import { cache } from "react";
import { showFound } from "@/app/(site)/found-page";
import { shareMetadata } from "@/app/cards/share-metadata";
import { OembedLink } from "@/components/outputs/oembed/oembed-link";
import { OutagePage } from "@/components/pages/outage/outage-page";
import { notFoundMetadata } from "@/components/ui/error-pages";
import { readForPage } from "@/lib/platform/http/problem";
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
  if (!page.found) return notFoundMetadata;
  const { outage } = page.found;
  return {
    title: `${outage.name}, ${outage.alarm.slice(0, 10)}`,
    description: `User-reported outage: ${outage.people} people, alarm at ${outage.alarm.slice(0, 16).replace("T", " ")} UTC.`,
    alternates: { canonical: `/outages/${outage.id}` },
    ...shareMetadata(
      `outages/${outage.id}`,
      `User-reported outage: ${outage.name}`,
      `${outage.phase} ${outage.people} ${outage.incidents.length}`,
    ),
  };
}

export default async function Page({ params }: Props) {
  return showFound(await read((await params).id), (found) => (
    <>
      <OembedLink origin={settings().publicUrl} path={`/outages/${found.outage.id}`} />
      <OutagePage page={found} />
    </>
  ));
}
