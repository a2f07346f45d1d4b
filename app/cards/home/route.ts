import { homeFacts } from "@/components/cards/home-facts";
import { notYet } from "@/lib/http/not-yet";
import { withProblems } from "@/lib/http/problem";
import { now } from "@/lib/process/clock";
import { keptSnapshot } from "@/lib/status/keep";
import { answerCard } from "../answer-card";

export const dynamic = "force-dynamic";

export const GET = withProblems(async (request) => {
  const kept = keptSnapshot(now());
  return kept ? answerCard(request, "home", homeFacts(kept.snapshot)) : notYet();
});
