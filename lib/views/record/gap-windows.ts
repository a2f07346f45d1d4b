/** The windows over which the gap is told, in days. */
export const gapWindows = { "30d": 30, "90d": 90, "365d": 365 } as const;
export type GapWindow = keyof typeof gapWindows;
