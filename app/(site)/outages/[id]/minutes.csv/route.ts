import { corsHeaders } from "@/lib/platform/http/cached-body";
import { problemResponse, withProblems } from "@/lib/platform/http/problem";
import { now } from "@/lib/platform/process/clock";
import { readOutageMinutes } from "@/lib/views/record/read-outage-page";

export const dynamic = "force-dynamic";

export const GET = withProblems(async (_request, { params }: { params: Promise<{ id: string }> }) => {
  const { id } = await params;
  const minutes = await readOutageMinutes(id, now());
  if (!minutes) return problemResponse({ status: 404, detail: "No outage has this ID." });
  const lines = minutes.map(({ at, people, expected }) => `${at},${people},${expected}`);
  return new Response(`${["minute_utc,people,usual", ...lines].join("\r\n")}\r\n`, {
    headers: {
      ...corsHeaders,
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="outage-${id}.csv"`,
      "Cache-Control": "public, max-age=30",
    },
  });
});
