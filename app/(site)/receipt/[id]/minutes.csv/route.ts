import { answerCsv } from "@/app/(site)/receipt/answer-csv";
import { withProblems } from "@/lib/platform/http/problem";
import { minutesCsv } from "@/lib/views/receipts/csv";

export const dynamic = "force-dynamic";

export const GET = withProblems(async (request, { params }: { params: Promise<{ id: string }> }) =>
  answerCsv(request, (await params).id, "minutes", (receipt) => minutesCsv(receipt)),
);
