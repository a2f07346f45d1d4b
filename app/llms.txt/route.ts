import { llmsText } from "@/components/pages/docs/llms-text";
import { answerFace, textFace } from "@/lib/platform/http/answer";
import { withProblems } from "@/lib/platform/http/problem";
import { settings } from "@/lib/platform/settings/settings";

export const dynamic = "force-dynamic";

const cache = { browser: 300, shared: 300, revalidate: 3600 };

export const GET = withProblems(async (request) =>
  answerFace(request, textFace(llmsText(settings().publicUrl), "text/markdown; charset=utf-8"), cache),
);
