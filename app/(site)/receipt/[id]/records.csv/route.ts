import { answerCsv } from "@/app/(site)/receipt/answer-csv";
import { withProblems } from "@/lib/http/problem";
import { recordsCsv } from "@/lib/receipts/csv";
import { settings } from "@/lib/settings/settings";

export const dynamic = "force-dynamic";

export const GET = withProblems(async (request, { params }: { params: Promise<{ id: string }> }) =>
  answerCsv(request, (await params).id, "records", (receipt) => recordsCsv(receipt, settings().publicUrl)),
);
