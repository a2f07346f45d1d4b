import { keptAccounts } from "./retention-accounts";
import { keptAlerts } from "./retention-alerts";
import { keptModeration } from "./retention-moderation";
import { keptRecord } from "./retention-record";
import { keptReports } from "./retention-reports";
import type { RetentionGroup } from "./retention-table";

/** Every table of the database but the list of its migrations. */
export const retention: readonly RetentionGroup[] = [
  keptReports,
  keptAlerts,
  keptAccounts,
  keptModeration,
  keptRecord,
];
