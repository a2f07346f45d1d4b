import { keptAccounts } from "./kept-accounts";
import { keptAlerts } from "./kept-alerts";
import { keptModeration } from "./kept-moderation";
import { keptRecord } from "./kept-record";
import { keptReports } from "./kept-reports";
import type { KeptGroup } from "./kept-table";

/** Every table of the database but the list of its migrations. */
export const kept: readonly KeptGroup[] = [keptReports, keptAlerts, keptAccounts, keptModeration, keptRecord];
