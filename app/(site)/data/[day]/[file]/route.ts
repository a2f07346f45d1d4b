import { answerDataFile } from "@/lib/dumps/answer";
import { withProblems } from "@/lib/http/problem";

export const dynamic = "force-dynamic";

interface Context {
  params: Promise<{ day: string; file: string }>;
}

export const GET = withProblems(async (request, { params }: Context) => {
  const { day, file } = await params;
  return answerDataFile(request, day, file);
});
