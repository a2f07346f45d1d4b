import { moderationPath } from "@/app/(account)/account/moderation/moderators-form";

/** The moderators' page of the outage that a form is about. */
export const outagePath = ({ outage = "" }: Readonly<Record<string, string>>): string =>
  `${moderationPath}/outages/${encodeURIComponent(outage)}`;
