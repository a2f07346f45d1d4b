import { schemaFace } from "@/lib/dumps/schema-face";
import { answerFace, jsonFace } from "@/lib/http/answer";
import { withProblems } from "@/lib/http/problem";

export const dynamic = "force-dynamic";

const cache = { browser: 300, shared: 300, revalidate: 3600 };

export const GET = withProblems(async (request) => answerFace(request, jsonFace(schemaFace()), cache));
