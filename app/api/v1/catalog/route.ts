import { models } from "@/lib/catalog/models";
import { surfaces } from "@/lib/catalog/surfaces";
import { symptoms } from "@/lib/catalog/symptoms";
import { jsonBody, respondCached } from "@/lib/platform/http/cached-body";
import { withProblems } from "@/lib/platform/http/problem";

export const dynamic = "force-dynamic";

const body = jsonBody({ surfaces, models, symptoms });
const cache = { browser: 300, shared: 300, revalidate: 3600 };

export const GET = withProblems(async (request) => respondCached(request, body, cache));
