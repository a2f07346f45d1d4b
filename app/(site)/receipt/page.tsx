import type { Metadata } from "next";
import { ReceiptFormPage } from "@/components/pages/receipt/form-page";
import { now } from "@/lib/platform/process/clock";
import { receiptForm } from "@/lib/views/receipts/request";

export const dynamic = "force-dynamic";

export const metadata: Metadata = {
  title: "Outage receipt",
  description:
    "Claude outage minutes for any period, by users and by the official status page, as a permanent page, CSV and print.",
  alternates: { canonical: "/receipt" },
};

export default async function Page({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  return <ReceiptFormPage form={receiptForm(await searchParams, now())} />;
}
