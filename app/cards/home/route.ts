import { respondCard } from "@/app/cards/respond-card";
import { homeFacts } from "@/components/outputs/cards/home-facts";
import { snapshotNotReady, withProblems } from "@/lib/platform/http/problem";
import { now } from "@/lib/platform/process/clock";
import { currentSnapshot } from "@/lib/snapshot/publish";

export const dynamic = "force-dynamic";

export const GET = withProblems(async (request) => {
  const published = currentSnapshot(now());
  return published ? respondCard(request, "home", homeFacts(published.snapshot)) : snapshotNotReady();
});
