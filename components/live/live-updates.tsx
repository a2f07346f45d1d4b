"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { setServerClock } from "@/components/ui/time/server-clock";
import { followStatus, type Word } from "./follow-status";
import { setLiveState } from "./live-state";
import { refreshGently } from "./refresh-gently";

/** After so long (seconds of real time) the charts have moved on, although nothing else has. */
const chartsAgeSeconds = 300;

/**
 * Keeps the page alive: sets the server's clock from `now`, follows the live stream, and lets the server render
 * the page anew when it shows another snapshot than this one. Draws nothing.
 */
export function LiveUpdates(props: { version: string; computedAt: string; now: string; clockSpeed: number }) {
  const { version, computedAt, now, clockSpeed } = props;
  const router = useRouter();
  const shown = useRef({ version, computedAt, clockSpeed });
  const loaded = useRef(false);

  useEffect(() => {
    shown.current = { version, computedAt, clockSpeed };
  }, [version, computedAt, clockSpeed]);

  useEffect(() => {
    setServerClock(now, clockSpeed, loaded.current ? Date.now() : pageArrivedMs());
    loaded.current = true;
  }, [now, clockSpeed]);

  useEffect(() => {
    const { wish, stop } = refreshGently(() => router.refresh());
    const unfollow = followStatus({
      connection: (connection) => setLiveState({ connection }),
      word: (word) => {
        setLiveState({ computedAt: word.computedAt, officialReadAt: word.officialReadAt });
        if (isOutdated(shown.current, word)) wish();
      },
    });
    return () => {
      unfollow();
      stop();
    };
  }, [router]);

  return null;
}

/** Whether what is shown is another snapshot in more than its time, or one whose charts end too long ago. */
function isOutdated(shown: { version: string; computedAt: string; clockSpeed: number }, told: Word): boolean {
  const behindMs = (Date.parse(told.computedAt) - Date.parse(shown.computedAt)) / shown.clockSpeed;
  return (told.changed && told.version !== shown.version) || behindMs > chartsAgeSeconds * 1000;
}

/** When the first bytes of this page came, by this machine's clock: the server rendered them just before. */
function pageArrivedMs(): number {
  const [entry] = performance.getEntriesByType("navigation");
  const arrived = entry instanceof PerformanceNavigationTiming ? entry.responseStart : 0;
  return arrived > 0 ? performance.timeOrigin + arrived : Date.now();
}
