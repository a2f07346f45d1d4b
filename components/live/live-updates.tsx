"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { setServerClock } from "@/components/ui/time/server-clock";
import { followStatus, type StatusUpdate } from "./follow-status";
import { setLiveState } from "./live-state";
import { refreshGently } from "./refresh-gently";

/** After this many seconds of real time, the charts are too old even if nothing else changed. */
const maxChartAgeSeconds = 300;

/**
 * Keeps the page up to date: sets the server's clock from `now`, follows the live stream, and refreshes the page if there
 * is a newer snapshot. Renders nothing.
 */
export function LiveUpdates(props: { version: string; computedAt: string; now: string; clockSpeed: number }) {
  const { version, computedAt, now, clockSpeed } = props;
  const router = useRouter();
  const rendered = useRef({ version, computedAt, clockSpeed });
  const loaded = useRef(false);

  useEffect(() => {
    rendered.current = { version, computedAt, clockSpeed };
  }, [version, computedAt, clockSpeed]);

  useEffect(() => {
    setServerClock(now, clockSpeed, loaded.current ? Date.now() : pageArrivedMs());
    loaded.current = true;
  }, [now, clockSpeed]);

  useEffect(() => {
    const { request, stop } = refreshGently(() => router.refresh());
    const unfollow = followStatus({
      connection: (connection) => setLiveState({ connection }),
      update: (update) => {
        setLiveState({ computedAt: update.computedAt, officialReadAt: update.officialReadAt });
        if (isOutdated(rendered.current, update)) request();
      },
    });
    return () => {
      unfollow();
      stop();
    };
  }, [router]);

  return null;
}

/** Whether the rendered snapshot differs in more than its time, or its charts end too long ago. */
function isOutdated(
  rendered: { version: string; computedAt: string; clockSpeed: number },
  update: StatusUpdate,
): boolean {
  const behindMs = (Date.parse(update.computedAt) - Date.parse(rendered.computedAt)) / rendered.clockSpeed;
  return (update.changed && update.version !== rendered.version) || behindMs > maxChartAgeSeconds * 1000;
}

/** When the first bytes of this page arrived, by the browser's clock. The server rendered them just before. */
function pageArrivedMs(): number {
  const [entry] = performance.getEntriesByType("navigation");
  const arrived = entry instanceof PerformanceNavigationTiming ? entry.responseStart : 0;
  return arrived > 0 ? performance.timeOrigin + arrived : Date.now();
}
