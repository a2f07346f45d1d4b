"use client";

import { useEffect } from "react";

/** Registers the service worker after the page has loaded. The site works without it. Renders nothing. */
export function RegisterWorker() {
  useEffect(() => {
    // Browsers refuse in private windows and on plain HTTP. Then there is no offline page.
    navigator.serviceWorker?.register("/sw.js").catch(() => undefined);
  }, []);
  return null;
}
