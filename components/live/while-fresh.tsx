"use client";

import type { ReactNode } from "react";
import { useNow } from "@/components/ui/time/use-now";
import { later, useLiveState } from "./use-live-state";

/** Our own data older than this, in seconds of real time, says nothing any more; as the server holds it too. */
const staleAfterSeconds = 60;

/**
 * Shows `children` while our own data is fresh, and `otherwise` once it is older than a minute, also when nothing
 * is heard from the server any more. Times are ISO 8601.
 */
export function WhileFresh(props: {
  computedAt: string;
  now: string;
  clockSpeed: number;
  children: ReactNode;
  otherwise: ReactNode;
}) {
  const { computedAt: heard } = useLiveState();
  const ageMs = useNow(props.now) - Date.parse(later(props.computedAt, heard));
  return ageMs > staleAfterSeconds * 1000 * props.clockSpeed ? props.otherwise : props.children;
}
