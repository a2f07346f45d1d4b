import type { Metadata } from "next";
import { scriptBytes } from "@/app/embed/script-bytes";
import { EmbedPage } from "@/components/pages/embed/embed-page";
import { settings } from "@/lib/platform/settings/settings";

export const metadata: Metadata = {
  title: "On your site",
  description:
    "A report-an-error button, a status badge and frames for other sites: small, without cookies, under a strict content security policy.",
  alternates: { canonical: "/embed" },
};

export default async function Page() {
  return <EmbedPage origin={settings().publicUrl} bytes={await scriptBytes()} />;
}
