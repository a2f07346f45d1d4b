import { answerFace, jsonFace } from "@/lib/platform/http/answer";
import { withProblems } from "@/lib/platform/http/problem";
import { schemaFace } from "@/lib/views/dumps/schema-face";

export const dynamic = "force-dynamic";

const cache = { browser: 300, shared: 300, revalidate: 3600 };

export const GET = withProblems(async (request) => answerFace(request, jsonFace(schemaFace()), cache));
