import type { Metadata } from "next";
import { ProgramsPage } from "@/components/programs/programs-page";
import { Unreadable } from "@/components/unreadable/unreadable";
import { readForPage } from "@/lib/http/read-for-page";
import { programsQuery } from "@/lib/observations/query";
import { now } from "@/lib/process/clock";
import { settings } from "@/lib/settings/settings";
import { readPrograms } from "@/lib/status/read-programs";

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
  return page ? <ProgramsPage page={page.found} origin={settings().publicUrl} /> : <Unreadable />;
}
