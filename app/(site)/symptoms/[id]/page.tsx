import type { Metadata } from "next";
import { NotReady } from "@/components/pages/home/not-ready";
import { NoSuchPlace } from "@/components/pages/place/no-such-place";
import { SymptomPage } from "@/components/pages/symptoms/symptom-page";
import { DataUnavailable } from "@/components/ui/error-pages";
import { symptomIds, symptomOf, symptoms } from "@/lib/catalog/symptoms";
import { setStatusNotFound, setStatusUnavailable } from "@/lib/platform/http/next/current-response";
import { readForPage } from "@/lib/platform/http/problem";
import { now } from "@/lib/platform/process/clock";
import { readSymptomPage } from "@/lib/views/pages/read-symptom-page";

export const dynamic = "force-dynamic";

interface Props {
  params: Promise<{ id: string }>;
}

const known = async ({ params }: Props) => {
  const { id } = await params;
  return symptomIds.find((symptom) => symptom === id);
};

export async function generateMetadata(props: Props): Promise<Metadata> {
  const id = await known(props);
  if (!id) return { title: "No such symptom", robots: { index: false } };
  const { name, gloss, means } = symptomOf(id);
  return {
    title: `Claude ${name}, ${gloss}: what it means`,
    description: means,
    alternates: { canonical: `/symptoms/${id}` },
  };
}

export default async function Page(props: Props) {
  const id = await known(props);
  if (!id) {
    setStatusNotFound();
    return <NoSuchPlace kind="symptom" path="/symptoms" among={symptoms} />;
  }
  const page = await readForPage(() => readSymptomPage(id, now()));
  if (!page) return <DataUnavailable />;
  if (page.found) return <SymptomPage page={page.found} />;
  setStatusUnavailable(503);
  return <NotReady />;
}
