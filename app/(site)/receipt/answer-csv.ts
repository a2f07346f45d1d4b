import { respondCached, textBody } from "@/lib/platform/http/cached-body";
import { problemAnswer } from "@/lib/platform/http/problem";
import { readReceipt } from "@/lib/views/receipts/read";
import type { Receipt } from "@/lib/views/receipts/receipt";

/** A receipt never changes. */
const cache = { browser: 86_400, shared: 86_400, revalidate: 86_400 };

/** A receipt's table as a file to be kept. */
export async function answerCsv(
  request: Request,
  id: string,
  what: "minutes" | "records",
  write: (receipt: Receipt) => string,
): Promise<Response> {
  const receipt = await readReceipt(id);
  if (!receipt)
    return problemAnswer({ status: 404, detail: "There is no receipt with this id; /receipt makes one." });
  const answer = respondCached(
    request,
    textBody(write(receipt), "text/csv; charset=utf-8; header=present"),
    cache,
  );
  answer.headers.set("Content-Disposition", `attachment; filename="receipt-${id}-${what}.csv"`);
  return answer;
}
