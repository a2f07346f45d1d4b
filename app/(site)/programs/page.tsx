import type { Metadata } from "next";
import { ProgramsPage } from "@/components/pages/programs/programs-page";
import { DataUnavailable } from "@/components/ui/error-pages";
import { programsQuery } from "@/lib/crowd/observations/success-query";
import { readForPage } from "@/lib/platform/http/problem";
import { now } from "@/lib/platform/process/clock";
import { settings } from "@/lib/platform/settings/settings";
import { readPrograms } from "@/lib/views/pages/read-programs";

export const dynamic = "force-dynamic";

export const metadata: Metadata = {
  title: "API success rate",
  description:
    "Claude API success rate and latency by surface and model, as measured by programs, and how to send yours.",
  alternates: { canonical: "/programs" },
};

export default async function Page({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const { window } = programsQuery.parse(await searchParams);
  const page = await readForPage(() => readPrograms(window, now()));
  return page ? <ProgramsPage page={page.found} origin={settings().publicUrl} /> : <DataUnavailable />;
}
