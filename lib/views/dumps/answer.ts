import { corsHeaders, isKnownTag } from "@/lib/platform/http/cached-body";
import { problemAnswer } from "@/lib/platform/http/problem";
import { readDataFile } from "./read";

const forEver = "public, max-age=31536000, immutable";
const soon = "public, max-age=60, s-maxage=60";

/** Answers an address under /data: 200, 304 for who has it, 307 to the newest version, or 404. */
export async function answerDataFile(request: Request, day: string, name: string): Promise<Response> {
  const found = await readDataFile(day, name);
  if (!found)
    return problemAnswer({
      status: 404,
      detail: "There is no such file of the open data; /data lists them, and /data/files.json for programs.",
    });
  if (found.kind === "moved")
    return new Response(null, {
      status: 307,
      headers: { ...corsHeaders, Location: found.path, "Cache-Control": soon },
    });
  if (found.kind === "sums")
    return new Response(found.text, {
      headers: { ...corsHeaders, "Content-Type": "text/plain; charset=utf-8", "Cache-Control": soon },
    });
  const etag = `"${found.sha256}"`;
  const headers = { ...corsHeaders, ETag: etag, "Cache-Control": forEver };
  if (isKnownTag(request.headers.get("if-none-match"), etag))
    return new Response(null, { status: 304, headers });
  const bytes = await found.read();
  return new Response(bytes, {
    headers: {
      ...headers,
      "Content-Type": name.endsWith(".gz") ? "application/gzip" : "application/vnd.apache.parquet",
      "Content-Length": `${bytes?.length ?? 0}`,
      "Content-Disposition": `attachment; filename="${name}"`,
    },
  });
}
