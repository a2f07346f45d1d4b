import { answerCard } from "@/app/cards/answer-card";
import { homeFacts } from "@/components/outputs/cards/home-facts";
import { notYet } from "@/lib/platform/http/not-yet";
import { withProblems } from "@/lib/platform/http/problem";
import { now } from "@/lib/platform/process/clock";
import { keptSnapshot } from "@/lib/snapshot/keep";

export const dynamic = "force-dynamic";

export const GET = withProblems(async (request) => {
  const kept = keptSnapshot(now());
  return kept ? answerCard(request, "home", homeFacts(kept.snapshot)) : notYet();
});
