import { logNormal, randomOf } from "./random";
import type { TrueOutage } from "./true-outages";

/** An official incident. Times are minutes since 1970. */
export interface OfficialPost {
  outageId: number;
  posted: number;
  claimed: number;
  resolved: number;
}

/** Measured on the official record from 2025-08 to 2026-09 (lags: n = 29). */
const afterTheFactShare = 0.06;
const backdatedShare = 0.04;
const postingLagMinutes = { median: 19, sigma: 1.23 };
const resolutionLagMinutes = { median: 17, sigma: 0.9 };

/** The official post for an outage: delayed by its lag, sometimes after the end, sometimes backdated. */
export function officialPost(seed: number, outage: TrueOutage): OfficialPost {
  const random = randomOf(seed, `official ${outage.id}`);
  const late = random() < afterTheFactShare;
  const lag = logNormal(random, postingLagMinutes.median, postingLagMinutes.sigma);
  const resolution = logNormal(random, resolutionLagMinutes.median, resolutionLagMinutes.sigma);
  const posted = Math.round(late ? outage.end + lag : outage.start + lag);
  const claimed = random() < backdatedShare ? outage.start : posted;
  return {
    outageId: outage.id,
    posted,
    claimed,
    resolved: Math.max(posted, Math.round(outage.end + resolution)),
  };
}
