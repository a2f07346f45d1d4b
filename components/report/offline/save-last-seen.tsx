"use client";

import { useEffect } from "react";
import { saveLastSeen } from "./report-queue";

interface Props {
  headline: string;
  detail: string;
  /** When the snapshot was computed, and the server’s time of the page. ISO 8601. */
  computedAt: string;
  now: string;
  clockSpeed: number;
}

/** Saves the current verdict in this browser for the offline page. Renders nothing. */
export function SaveLastSeen({ headline, detail, computedAt, now, clockSpeed }: Props) {
  useEffect(() => {
    const ageMs = (Date.parse(now) - Date.parse(computedAt)) / clockSpeed;
    // Without storage, the offline page has nothing to show.
    saveLastSeen({ headline, detail, at: Date.now() - ageMs }).catch(() => undefined);
  }, [headline, detail, computedAt, now, clockSpeed]);
  return null;
}
