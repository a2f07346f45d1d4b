import type { Metadata } from "next";
import { ExplainPage } from "@/components/pages/explain/explain-page";
import { NotReady } from "@/components/pages/home/not-ready";
import { now } from "@/lib/platform/process/clock";
import { readExplanation } from "@/lib/views/pages/read-explanation";
import { readingFromQuery } from "./reading-query";

export const dynamic = "force-dynamic";

export const metadata: Metadata = {
  title: "What does this Claude error mean?",
  description:
    "Paste a Claude error to find out what it means, who causes it, what to do, and whether others see it now. Your browser reads it.",
  alternates: { canonical: "/explain" },
};

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function Page({ searchParams }: Props) {
  const query = await searchParams;
  const reading = readingFromQuery(query);
  const asked = reading ?? { surface: null, model: null, symptom: null };
  const explanation = await readExplanation(asked, now());
  if (!explanation) return <NotReady />;
  const problem = query.problem === "too-long" || query.problem === "empty" ? query.problem : null;
  return <ExplainPage reading={reading} explanation={explanation} problem={problem} />;
}
