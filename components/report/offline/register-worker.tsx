"use client";

import { useEffect } from "react";

/** Registers the service worker, once the page is there: whoever has none reads and reports as well. Draws nothing. */
export function RegisterWorker() {
  useEffect(() => {
    // A browser may refuse, as in private windows and on plain http; then there is no page for when it is offline.
    navigator.serviceWorker?.register("/sw.js").catch(() => undefined);
  }, []);
  return null;
}
