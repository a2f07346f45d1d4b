"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { setServerClock } from "@/components/time/server-clock";
import { followStatus } from "./follow-status";
import { setLiveState } from "./live-state";
import { refreshGently } from "./refresh-gently";

/**
 * Keeps the page alive: sets the server's clock from `now`, follows the live stream, and lets the server render
 * the page anew when it shows another snapshot than this one. Draws nothing.
 */
export function LiveUpdates({
  version,
  now,
  clockSpeed,
}: {
  version: string;
  now: string;
  clockSpeed: number;
}) {
  const router = useRouter();
  const shown = useRef(version);
  const loaded = useRef(false);

  useEffect(() => {
    shown.current = version;
  }, [version]);

  useEffect(() => {
    setServerClock(now, clockSpeed, loaded.current ? Date.now() : pageArrivedMs());
    loaded.current = true;
  }, [now, clockSpeed]);

  useEffect(() => {
    const { wish, stop } = refreshGently(() => router.refresh());
    const unfollow = followStatus({
      connection: (connection) => setLiveState({ connection }),
      word: ({ version: told, computedAt, officialReadAt, changed }) => {
        setLiveState({ computedAt, officialReadAt });
        if (changed && told !== shown.current) wish();
      },
    });
    return () => {
      unfollow();
      stop();
    };
  }, [router]);

  return null;
}

/** When the first bytes of this page came, by this machine's clock: the server rendered them just before. */
function pageArrivedMs(): number {
  const [entry] = performance.getEntriesByType("navigation");
  const arrived = entry instanceof PerformanceNavigationTiming ? entry.responseStart : 0;
  return arrived > 0 ? performance.timeOrigin + arrived : Date.now();
}
