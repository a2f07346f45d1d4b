/** Units of time in milliseconds, and the start of a unit in UTC. Times are milliseconds since 1970. */

export const secondMs = 1000;
export const minuteMs = 60 * secondMs;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

/** The start of the UTC minute that holds this time. */
export const startOfMinute = (ms: number): number => Math.floor(ms / minuteMs) * minuteMs;

/** The start of the UTC hour that holds this time. */
export const startOfHour = (ms: number): number => Math.floor(ms / hourMs) * hourMs;

/** The start of the UTC day that holds this time. */
export const startOfDay = (ms: number): number => Math.floor(ms / dayMs) * dayMs;
