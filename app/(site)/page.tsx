import type { Metadata } from "next";
import { shareMetadata } from "@/app/cards/share-metadata";
import { OembedLink } from "@/components/outputs/oembed/oembed-link";
import { Home } from "@/components/pages/home/home";
import { NotReady } from "@/components/pages/home/not-ready";
import { reportedFromQuery } from "@/components/report/panel/reported";
import { setStatusUnavailable } from "@/lib/platform/http/next/current-response";
import { settings } from "@/lib/platform/settings/settings";
import { readHomePage } from "@/lib/views/pages/read-home-page";

export const dynamic = "force-dynamic";

type Query = Record<string, string | string[] | undefined>;
interface Props {
  searchParams: Promise<Query>;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const view = await readHomePage(await searchParams);
  if (!view) return {};
  const { verdict, version } = view.snapshot;
  const { headline, detail } = verdict;
  const demo = view.snapshot.demo ? "Demo: " : "";
  return {
    title: { absolute: `${demo}${headline} · Not Just You` },
    description: detail,
    alternates: { canonical: "/" },
    ...shareMetadata("home", headline, version),
  };
}

export default async function HomePage({ searchParams }: Props) {
  const query = await searchParams;
  const view = await readHomePage(query);
  if (!view) {
    setStatusUnavailable(503);
    return <NotReady />;
  }
  const { reported } = query;
  return (
    <>
      <OembedLink origin={settings().publicUrl} path="/" />
      <Home view={view} reported={reportedFromQuery(typeof reported === "string" ? reported : undefined)} />
    </>
  );
}
