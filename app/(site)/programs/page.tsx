import type { Metadata } from "next";
import { ProgramsPage } from "@/components/pages/programs/programs-page";
import { DataUnavailable } from "@/components/ui/data-unavailable";
import { programsQuery } from "@/lib/crowd/observations/query";
import { readForPage } from "@/lib/platform/http/read-for-page";
import { now } from "@/lib/platform/process/clock";
import { settings } from "@/lib/platform/settings/settings";
import { readPrograms } from "@/lib/views/pages/read-programs";

export const dynamic = "force-dynamic";

export const metadata: Metadata = {
  title: "As programs see it",
  description:
    "How many calls of Claude succeed, and how fast, as programs see it: by surface and model, apart from what people report. How to send it from an error handler.",
  alternates: { canonical: "/programs" },
};

export default async function Page({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const { window } = programsQuery.parse(await searchParams);
  const page = await readForPage(() => readPrograms(window, now()));
  return page ? <ProgramsPage page={page.found} origin={settings().publicUrl} /> : <DataUnavailable />;
}
