import { models } from "@/lib/catalog/models";
import { surfaces } from "@/lib/catalog/surfaces";
import { symptoms } from "@/lib/catalog/symptoms";
import { answerFace, jsonFace } from "@/lib/platform/http/answer";
import { withProblems } from "@/lib/platform/http/problem";

export const dynamic = "force-dynamic";

const face = jsonFace({ surfaces, models, symptoms });
const cache = { browser: 300, shared: 300, revalidate: 3600 };

export const GET = withProblems(async (request) => answerFace(request, face, cache));
