import { llmsText } from "@/components/pages/docs/llms-text";
import { respondCached, textBody } from "@/lib/platform/http/cached-body";
import { withProblems } from "@/lib/platform/http/problem";
import { settings } from "@/lib/platform/settings/settings";

export const dynamic = "force-dynamic";

const cache = { browser: 300, shared: 300, revalidate: 3600 };

export const GET = withProblems(async (request) =>
  respondCached(request, textBody(llmsText(settings().publicUrl), "text/markdown; charset=utf-8"), cache),
);
