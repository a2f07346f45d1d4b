import { withProblems } from "@/lib/platform/http/problem";
import { answerDataFile } from "@/lib/views/dumps/answer";

export const dynamic = "force-dynamic";

interface Context {
  params: Promise<{ day: string; file: string }>;
}

export const GET = withProblems(async (request, { params }: Context) => {
  const { day, file } = await params;
  return answerDataFile(request, day, file);
});
