import { answerCard } from "@/app/cards/answer-card";
import { homeFacts } from "@/components/outputs/cards/home-facts";
import { withProblems } from "@/lib/platform/http/problem";
import { snapshotNotReady } from "@/lib/platform/http/snapshot-not-ready";
import { now } from "@/lib/platform/process/clock";
import { currentSnapshot } from "@/lib/snapshot/publish";

export const dynamic = "force-dynamic";

export const GET = withProblems(async (request) => {
  const kept = currentSnapshot(now());
  return kept ? answerCard(request, "home", homeFacts(kept.snapshot)) : snapshotNotReady();
});
