import type { Metadata } from "next";
import { scriptBytes } from "@/app/embed/scripts";
import { EmbedPage } from "@/components/pages/embed/embed-page";
import { settings } from "@/lib/platform/settings/settings";

export const metadata: Metadata = {
  title: "Embed",
  description:
    "A report button, a Claude status badge and frames for your website: small, without cookies, under a strict content security policy.",
  alternates: { canonical: "/embed" },
};

export default async function Page() {
  return <EmbedPage origin={settings().publicUrl} bytes={await scriptBytes()} />;
}
