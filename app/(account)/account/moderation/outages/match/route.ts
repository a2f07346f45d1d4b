import { moderatorAction, outagePath } from "@/app/(account)/account/moderation/moderator-action";
import { correctMatch, matchCorrections } from "@/lib/moderation/outage-actions";

export const dynamic = "force-dynamic";

/** Sets whether an `incident` is about an `outage`: `word` is together, apart or by-rule. */
export const POST = moderatorAction(
  outagePath,
  async ({ outage = "", incident = "", ...fields }, by, now) => {
    const word = matchCorrections.find((known) => known === fields.word);
    if (!word) return "match-unknown";
    return `match-${await correctMatch({ ...by, outageId: outage, incidentId: incident, word }, now)}`;
  },
);
