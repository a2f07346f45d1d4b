/** How much of one limit is used: the policy (`limit` requests in `windowSeconds`) and what is left of it. */
export interface Quota {
  name: string;
  limit: number;
  windowSeconds: number;
  remaining: number;
  /** Until the window ends and `remaining` is `limit` again. */
  resetSeconds: number;
}

/**
 * The quotas as `RateLimit-Policy` and `RateLimit`, in the syntax of draft-ietf-httpapi-ratelimit-headers
 * (08 and later): lists of named items, `q` quota, `w` window, `r` remaining, `t` seconds until the reset.
 */
export const rateLimitHeaders = (quotas: readonly Quota[]): Record<string, string> => ({
  "RateLimit-Policy": quotas
    .map((quota) => `"${quota.name}";q=${quota.limit};w=${quota.windowSeconds}`)
    .join(", "),
  RateLimit: quotas.map((quota) => `"${quota.name}";r=${quota.remaining};t=${quota.resetSeconds}`).join(", "),
});
