import { readWhole } from "./store-subscriptions";

/** All that is kept of an account's alerts, for its owner. A webhook's secret is reckoned when it is needed, not kept. */
export const exportAlerts = (userId: string) => readWhole(userId);
