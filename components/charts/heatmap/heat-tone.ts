/**
 * Ground and ink of each step of the colour ramp; every pair has a contrast of 4.5 or more, light and dark.
 * Written out, so that Tailwind finds them.
 */
export const heatTones = [
  "bg-heat-0 text-ink",
  "bg-heat-1 text-ink",
  "bg-heat-2 text-ink",
  "bg-heat-3 text-ink",
  "bg-heat-4 text-ink dark:text-paper",
  "bg-heat-5 text-paper",
] as const;

/** The tone of a step; beyond the ramp its end. */
export const heatTone = (heat: number): string =>
  heatTones[Math.min(heatTones.length - 1, Math.max(0, Math.round(heat)))] ?? heatTones[0];
