import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NotReady } from "@/components/home/not-ready";
import { SymptomPage } from "@/components/symptom-page/symptom-page";
import { symptomIds, symptomOf } from "@/lib/catalog/symptoms";
import { now } from "@/lib/process/clock";
import { readSymptomPage } from "@/lib/status/read-symptom-page";

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
  if (!id) return { title: "No such symptom" };
  const { name, gloss, means } = symptomOf(id);
  return {
    title: `Claude ${name}, ${gloss}: what it means`,
    description: means,
    alternates: { canonical: `/symptoms/${id}` },
  };
}

export default async function Page(props: Props) {
  const id = await known(props);
  if (!id) notFound();
  const page = await readSymptomPage(id, now());
  return page ? <SymptomPage page={page} /> : <NotReady />;
}
