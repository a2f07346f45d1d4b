import { moderatorsForm } from "@/app/(account)/account/moderation/moderators-form";
import { outagePath } from "@/app/(account)/account/moderation/outages/path";
import { correctMatch, matchWords } from "@/lib/moderation/correct-match";

export const dynamic = "force-dynamic";

/** Says whether an `incident` is about an `outage`: `word` is together, apart or by-rule. */
export const POST = moderatorsForm(outagePath, async ({ outage = "", incident = "", ...fields }, by, now) => {
  const word = matchWords.find((known) => known === fields.word);
  if (!word) return "match-unknown";
  return `match-${await correctMatch({ ...by, outageId: outage, incidentId: incident, word }, now)}`;
});
