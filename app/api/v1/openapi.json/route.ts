import { answerFace, type Face, jsonFace } from "@/lib/platform/http/answer";
import { withProblems } from "@/lib/platform/http/problem";
import { settings } from "@/lib/platform/settings/settings";
import { openApiDocument } from "./document";

export const dynamic = "force-dynamic";

const cache = { browser: 300, shared: 300, revalidate: 3600 };

let face: Face | null = null;

export const GET = withProblems(async (request) => {
  face ??= jsonFace(openApiDocument(settings().publicUrl));
  return answerFace(request, face, cache);
});
