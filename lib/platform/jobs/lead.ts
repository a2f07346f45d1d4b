import { randomUUID } from "node:crypto";
import { dropLease, holdLease } from "@/lib/platform/database/lease";

/** The holder of this lease polls the status page and detects outages. */
const leaseName = "leader";
/** Another instance replaces a dead leader after this time. The leader renews three times as often. */
export const leaseSeconds = 15;

/** This instance's claim to lead. */
export interface Lead {
  isLeader(): boolean;
  renew(): Promise<void>;
  resign(): Promise<void>;
}

/** Prepares a claim to lead; `renew` makes it. The claim expires if we cannot renew it in time. */
export function claimLead(): Lead {
  const holder = randomUUID();
  let leadsUntil = 0;
  return {
    isLeader: () => performance.now() < leadsUntil,
    async renew() {
      const requestedAt = performance.now();
      leadsUntil = (await holdLease(leaseName, holder, leaseSeconds)) ? requestedAt + leaseSeconds * 1000 : 0;
    },
    async resign() {
      leadsUntil = 0;
      await dropLease(leaseName, holder);
    },
  };
}
