import type { Metadata } from "next";
import { OfflinePage } from "@/components/report/offline/offline-page";

export const metadata: Metadata = { title: "Offline", robots: { index: false } };

/** The service worker caches this page and shows it offline: components/report/offline/worker. */
export default function Offline() {
  return <OfflinePage />;
}
