import type { Snapshot } from "@/lib/snapshot/snapshot";

/** When our own counts were last read (ISO 8601), when the server says that they are stale; null while they are not. */
export const staleSince = ({ verdict }: Snapshot): string | null =>
  verdict.state === "unknown" ? verdict.since : null;
