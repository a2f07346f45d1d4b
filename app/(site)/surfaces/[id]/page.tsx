import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { shownWith } from "@/app/cards/shown-with";
import { FeedLinks } from "@/components/feed/feed-links";
import { NotReady } from "@/components/home/not-ready";
import { PlacePage } from "@/components/place/place-page";
import { surfaceIds, surfaceOf } from "@/lib/catalog/surfaces";
import { now } from "@/lib/process/clock";
import { placeQuery } from "@/lib/status/query";
import { readPlace } from "@/lib/status/read-place";

export const dynamic = "force-dynamic";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, unknown>>;
}

const known = async ({ params }: Pick<Props, "params">) => {
  const { id } = await params;
  return surfaceIds.find((surface) => surface === id);
};

export async function generateMetadata(props: Props): Promise<Metadata> {
  const id = await known(props);
  if (!id) return { title: "No such surface" };
  const { name } = surfaceOf(id);
  return {
    title: `Is ${name} failing?`,
    description: `${name} now, by people’s reports against what is usual, beside the official page’s word; its outages and incidents of 90 days.`,
    alternates: { canonical: `/surfaces/${id}` },
    ...shownWith(`surfaces/${id}`, `${name} now: people’s reports beside the official page`),
  };
}

export default async function Page(props: Props) {
  const id = await known(props);
  if (!id) notFound();
  const { window } = placeQuery.parse(await props.searchParams);
  const page = await readPlace({ kind: "surface", id }, window, now());
  if (!page) return <NotReady />;
  return (
    <>
      {id === "not-sure" ? null : <FeedLinks surface={id} name={surfaceOf(id).name} />}
      <PlacePage page={page} />
    </>
  );
}
