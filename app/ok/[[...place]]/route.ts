import { respondWord } from "@/app/ok/respond-word";
import { placeOfPath } from "@/app/terminal/place-of-path";
import { respondUnknownPlace } from "@/app/terminal/respond-report";
import { withTextProblems } from "@/app/terminal/respond-text";
import { now } from "@/lib/platform/process/clock";
import { placeNow, scriptWord } from "@/lib/snapshot/place-now";
import { currentSnapshot } from "@/lib/snapshot/publish";

export const dynamic = "force-dynamic";

interface Context {
  params: Promise<{ place?: string[] }>;
}

export const GET = withTextProblems(async (_request, { params }: Context) => {
  const { place: path = [] } = await params;
  const asked = placeOfPath(path);
  if (!asked) return respondUnknownPlace(path);
  const published = currentSnapshot(now());
  const place = published && placeNow(published.snapshot, asked.surface, asked.model);
  return respondWord(place ? scriptWord(place) : "unknown");
});
