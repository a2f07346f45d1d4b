import type { Metadata } from "next";
import type { ReactNode } from "react";
import { SiteShell } from "@/components/ui/site-shell";
import { demoSpeed } from "@/lib/platform/process/demonstration";

export const dynamic = "force-dynamic";

/** Personal pages: search engines must not list them. next.config.mjs blocks caches, frames and other origins. */
export const metadata: Metadata = { robots: { index: false, follow: false } };

export default function AccountLayout({ children }: { children: ReactNode }) {
  return <SiteShell demoSpeed={demoSpeed()}>{children}</SiteShell>;
}
