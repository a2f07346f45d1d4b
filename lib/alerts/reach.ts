import { settings } from "@/lib/settings/settings";
import { type Reach, systemResolve } from "./check-url";

/** Where this site posts to: public addresses, or anything where ALERTS_ALLOW_PRIVATE says so. */
export const ownReach = (): Reach => ({
  allowPrivate: settings().alertsAllowPrivate,
  resolve: systemResolve,
});
