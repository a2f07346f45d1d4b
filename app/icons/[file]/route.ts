import { createHash } from "node:crypto";
import { respondCached } from "@/lib/platform/http/cached-body";
import { problemResponse, withProblems } from "@/lib/platform/http/problem";
import { iconOf } from "./draw-icon";

export const dynamic = "force-dynamic";

/** Icons change with a release. */
const cache = { browser: 86_400, shared: 86_400, revalidate: 604_800 };

/** The icons of the installed app, drawn from `app/icon.svg`. */
export const GET = withProblems(async (request, { params }: { params: Promise<{ file: string }> }) => {
  const body = await iconOf((await params).file);
  if (!body) return problemResponse({ status: 404, detail: "No such icon." });
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  return respondCached(request, { body, etag, contentType: "image/png" }, cache);
});
