import { accountRetention } from "./retention-accounts";
import { alertRetention } from "./retention-alerts";
import { moderationRetention } from "./retention-moderation";
import { recordRetention } from "./retention-record";
import { reportRetention } from "./retention-reports";
import type { RetentionGroup } from "./retention-table";

/** Every table of the database except the list of migrations. */
export const retention: readonly RetentionGroup[] = [
  reportRetention,
  alertRetention,
  accountRetention,
  moderationRetention,
  recordRetention,
];
