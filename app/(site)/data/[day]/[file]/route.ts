import { withProblems } from "@/lib/platform/http/problem";
import { respondDataFile } from "@/lib/views/dumps/read";

export const dynamic = "force-dynamic";

interface Context {
  params: Promise<{ day: string; file: string }>;
}

export const GET = withProblems(async (request, { params }: Context) => {
  const { day, file } = await params;
  return respondDataFile(request, day, file);
});
