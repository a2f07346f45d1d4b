import type { Metadata } from "next";
import { shareMetadata } from "@/app/cards/share-metadata";
import { FeedLinks } from "@/components/outputs/feed/feed-links";
import { OembedLink } from "@/components/outputs/oembed/oembed-link";
import { NotReady } from "@/components/pages/home/not-ready";
import { NoSuchPlace } from "@/components/pages/place/no-such-place";
import { PlacePage } from "@/components/pages/place/place-page";
import { DataUnavailable } from "@/components/ui/error-pages";
import { setStatusNotFound, setStatusUnavailable } from "@/lib/platform/http/next/current-response";
import { readForPage } from "@/lib/platform/http/problem";
import { now } from "@/lib/platform/process/clock";
import { settings } from "@/lib/platform/settings/settings";
import { type Place, readPlace } from "@/lib/views/pages/read-place";
import { placeQuery } from "@/lib/views/record/query";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, unknown>>;
}

/**
 * The exports of a surface's or model's page. `named` finds the place and name for the ID in the URL. `among` lists all
 * places of this kind.
 */
export function placeRoute(
  kind: Place["kind"],
  among: readonly { id: string; name: string }[],
  named: (id: string) => { place: Place; name: string } | undefined,
) {
  const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
    const known = named((await params).id);
    if (!known) return { title: `No such ${kind}`, robots: { index: false } };
    const { place, name } = known;
    const path = `${kind}s/${place.id}`;
    return {
      title: `Is ${name} failing?`,
      description: `${name} now: user reports compared with normal, next to the official status page. Outages and incidents of the last 90 days.`,
      alternates: { canonical: `/${path}` },
      ...shareMetadata(path, `${name} now: user reports next to the official status page`),
    };
  };
  const Page = async ({ params, searchParams }: Props) => {
    const known = named((await params).id);
    if (!known) {
      setStatusNotFound();
      const others = among.filter(({ id }) => id !== "not-sure");
      return <NoSuchPlace kind={kind} path={`/${kind}s`} among={others} />;
    }
    const { window } = placeQuery.parse(await searchParams);
    const page = await readForPage(() => readPlace(known.place, window, now()));
    if (!page) return <DataUnavailable />;
    if (page.found) {
      const { place, name } = known;
      return (
        <>
          {place.kind === "surface" && place.id !== "not-sure" ? (
            <FeedLinks surface={place.id} name={name} />
          ) : null}
          <OembedLink origin={settings().publicUrl} path={`/${kind}s/${place.id}`} />
          <PlacePage page={page.found} />
        </>
      );
    }
    setStatusUnavailable(503);
    return <NotReady />;
  };
  return { generateMetadata, Page };
}
