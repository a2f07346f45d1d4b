import type { Metadata } from "next";
import { OfflinePage } from "@/components/report/offline/offline-page";

export const metadata: Metadata = { title: "Offline", robots: { index: false } };

/** The service worker keeps this page and shows it where nothing can be reached: components/report/offline/worker. */
export default function Offline() {
  return <OfflinePage />;
}
