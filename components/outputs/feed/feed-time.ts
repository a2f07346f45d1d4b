/** "2026-11-21 15:11 UTC": feeds are read on any day and in any zone. */
export const feedTime = (iso: string): string =>
  `${new Date(iso).toISOString().slice(0, 16).replace("T", " ")} UTC`;
