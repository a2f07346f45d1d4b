"use client";

import { useEffect } from "react";
import { keepSeen } from "./waiting";

interface Props {
  headline: string;
  detail: string;
  /** When the snapshot was made and the page with it, ISO 8601 by the server's clock. */
  computedAt: string;
  now: string;
  clockSpeed: number;
}

/** Keeps what the page says in this browser, for the page that is shown without a connection. Draws nothing. */
export function KeepLastSeen({ headline, detail, computedAt, now, clockSpeed }: Props) {
  useEffect(() => {
    const ageMs = (Date.parse(now) - Date.parse(computedAt)) / clockSpeed;
    // Where the browser keeps nothing, there will be nothing to show.
    keepSeen({ headline, detail, at: Date.now() - ageMs }).catch(() => undefined);
  }, [headline, detail, computedAt, now, clockSpeed]);
  return null;
}
