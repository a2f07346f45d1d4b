import type { Metadata } from "next";
import { cache } from "react";
import { showFound } from "@/app/(site)/found-page";
import { ReceiptPage } from "@/components/pages/receipt/receipt-page";
import { notFoundMetadata } from "@/components/ui/error-pages";
import { readForPage } from "@/lib/platform/http/problem";
import { now } from "@/lib/platform/process/clock";
import { settings } from "@/lib/platform/settings/settings";
import { compareWithToday, readReceipt } from "@/lib/views/receipts/read";
import { receiptView } from "@/lib/views/receipts/view";

export const dynamic = "force-dynamic";

const read = cache((id: string) => readForPage(() => readReceipt(id)));

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await read((await params).id);
  if (!page) return {};
  if (!page.found) return notFoundMetadata;
  const { found } = page;
  return {
    title: `Receipt, ${found.asked.from.slice(0, 10)} to ${found.asked.to.slice(0, 10)}`,
    alternates: { canonical: `/receipt/${found.id}` },
    robots: { index: false },
  };
}

export default async function Page({ params }: Props) {
  return showFound(await read((await params).id), async (found) => {
    const today = await compareWithToday(found, now());
    return <ReceiptPage view={receiptView(found, today)} origin={settings().publicUrl} />;
  });
}
