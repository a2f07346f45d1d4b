import { jsonBody, respondCached } from "@/lib/platform/http/cached-body";
import { problemResponse, withProblems } from "@/lib/platform/http/problem";
import { readReceipt } from "@/lib/views/receipts/read";

export const dynamic = "force-dynamic";

/** A receipt never changes. */
const cache = { browser: 86_400, shared: 86_400, revalidate: 86_400 };

export const GET = withProblems(async (request, { params }: { params: Promise<{ id: string }> }) => {
  const receipt = await readReceipt((await params).id);
  if (receipt) return respondCached(request, jsonBody(receipt), cache);
  return problemResponse({ status: 404, detail: "No receipt has this ID. Create one on /receipt." });
});
