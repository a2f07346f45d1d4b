import { answerCsv } from "@/app/(site)/receipt/answer-csv";
import { withProblems } from "@/lib/platform/http/problem";
import { settings } from "@/lib/platform/settings/settings";
import { recordsCsv } from "@/lib/views/receipts/csv";

export const dynamic = "force-dynamic";

export const GET = withProblems(async (request, { params }: { params: Promise<{ id: string }> }) =>
  answerCsv(request, (await params).id, "records", (receipt) => recordsCsv(receipt, settings().publicUrl)),
);
