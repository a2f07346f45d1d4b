import { answerFace, jsonFace } from "@/lib/http/answer";
import { problemAnswer, withProblems } from "@/lib/http/problem";
import { now } from "@/lib/process/clock";
import { readOutageMinutes } from "@/lib/status/read-outage-page";

export const dynamic = "force-dynamic";

const cache = { browser: 10, shared: 10, revalidate: 60 };

export const GET = withProblems(async (request, { params }: { params: Promise<{ id: string }> }) => {
  const { id } = await params;
  const read = await readOutageMinutes(id, now());
  if (!read) return problemAnswer({ status: 404, detail: "There is no outage with this id." });
  const minutes = read.map(({ at, people, expected }) => ({ at, people, expected }));
  return answerFace(request, jsonFace({ outage: id, minutes }), cache);
});
