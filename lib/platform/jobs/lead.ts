import { randomUUID } from "node:crypto";
import { dropLease, holdLease } from "@/lib/platform/database/lease";

/** Whoever holds this lease polls the official page and looks for outages. */
const leaseName = "leader";
/** A leader that is gone is replaced after this long; it renews three times as often. */
export const leaseSeconds = 15;

/** This instance's claim to lead. */
export interface Lead {
  isLeader(): boolean;
  renew(): Promise<void>;
  resign(): Promise<void>;
}

/** A claim to lead, not yet made: `renew` makes it. It ends by itself when it cannot be renewed in time. */
export function claimLead(): Lead {
  const holder = randomUUID();
  let leadsUntil = 0;
  return {
    isLeader: () => performance.now() < leadsUntil,
    async renew() {
      const asked = performance.now();
      leadsUntil = (await holdLease(leaseName, holder, leaseSeconds)) ? asked + leaseSeconds * 1000 : 0;
    },
    async resign() {
      leadsUntil = 0;
      await dropLease(leaseName, holder);
    },
  };
}
