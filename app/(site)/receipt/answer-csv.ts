import { respondCached, textBody } from "@/lib/platform/http/cached-body";
import { problemResponse } from "@/lib/platform/http/problem";
import { readReceipt } from "@/lib/views/receipts/read";
import type { Receipt } from "@/lib/views/receipts/receipt";

/** A receipt never changes. */
const cache = { browser: 86_400, shared: 86_400, revalidate: 86_400 };

/** A table of a receipt as a CSV download. */
export async function answerCsv(
  request: Request,
  id: string,
  what: "minutes" | "records",
  write: (receipt: Receipt) => string,
): Promise<Response> {
  const receipt = await readReceipt(id);
  if (!receipt)
    return problemResponse({ status: 404, detail: "No receipt has this ID. Create one on /receipt." });
  const answer = respondCached(
    request,
    textBody(write(receipt), "text/csv; charset=utf-8; header=present"),
    cache,
  );
  answer.headers.set("Content-Disposition", `attachment; filename="receipt-${id}-${what}.csv"`);
  return answer;
}
