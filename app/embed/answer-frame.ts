import { type CachedBody, respondCached, snapshotCache } from "@/lib/platform/http/cached-body";
import { type Frame, frameDocument, frameHeaders } from "./frame-document";

/** Answers with a frame that is equal for all who ask, made from the snapshot. */
export async function answerSharedFrame(request: Request, face: CachedBody): Promise<Response> {
  const response = respondCached(request, face, snapshotCache);
  for (const [name, value] of Object.entries(await frameHeaders())) response.headers.set(name, value);
  return response;
}

/** Answers with a frame that is for this reader alone, or for this moment. */
export async function answerOwnFrame(frame: Frame, status = 200): Promise<Response> {
  const { body, contentType } = await frameDocument(frame);
  const headers = { "Content-Type": contentType, "Cache-Control": "no-store", ...(await frameHeaders()) };
  return new Response(body, { status, headers });
}
