import type { Metadata } from "next";
import { ReceiptFormPage } from "@/components/pages/receipt/form-page";
import { now } from "@/lib/platform/process/clock";
import { receiptForm } from "@/lib/views/receipts/form";

export const dynamic = "force-dynamic";

export const metadata: Metadata = {
  title: "A receipt",
  description:
    "Minutes of outage of Claude in a time you choose, by people’s reports and by the official record, as a permanent page, CSV and print.",
  alternates: { canonical: "/receipt" },
};

export default async function Page({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  return <ReceiptFormPage form={receiptForm(await searchParams, now())} />;
}
