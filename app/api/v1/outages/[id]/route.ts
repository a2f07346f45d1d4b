import { answerFace, jsonFace } from "@/lib/platform/http/answer";
import { problemAnswer, withProblems } from "@/lib/platform/http/problem";
import { readOutageFace } from "@/lib/views/record/read-outages";

export const dynamic = "force-dynamic";

const cache = { browser: 5, shared: 5, revalidate: 30 };

export const GET = withProblems(async (request, { params }: { params: Promise<{ id: string }> }) => {
  const { id } = await params;
  const outage = await readOutageFace(id);
  if (outage) return answerFace(request, jsonFace(outage), cache);
  return problemAnswer({
    status: 404,
    detail: "There is no outage with this id; /api/v1/outages lists all of them.",
  });
});
