import { settings } from "@/lib/platform/settings/settings";
import type { Reach } from "./check-url";
import { fromNameServers, systemResolve } from "./resolve";

/** Where this site posts to: public addresses, or anything where ALERTS_ALLOW_PRIVATE says so. */
export function ownReach(): Reach {
  const allowPrivate = settings().alertsAllowPrivate;
  return { allowPrivate, resolve: allowPrivate ? systemResolve : fromNameServers() };
}
