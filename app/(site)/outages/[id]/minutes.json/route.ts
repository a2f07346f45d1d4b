import { jsonBody, respondCached } from "@/lib/platform/http/cached-body";
import { problemResponse, withProblems } from "@/lib/platform/http/problem";
import { now } from "@/lib/platform/process/clock";
import { readOutageMinutes } from "@/lib/views/record/read-outage-page";

export const dynamic = "force-dynamic";

const cache = { browser: 10, shared: 10, revalidate: 60 };

export const GET = withProblems(async (request, { params }: { params: Promise<{ id: string }> }) => {
  const { id } = await params;
  const read = await readOutageMinutes(id, now());
  if (!read) return problemResponse({ status: 404, detail: "No outage has this ID." });
  const minutes = read.map(({ at, people, expected }) => ({ at, people, expected }));
  return respondCached(request, jsonBody({ outage: id, minutes }), cache);
});
