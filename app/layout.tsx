import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { markAsPage } from "@/lib/platform/http/next/current-response";
import { geist, geistMono } from "./fonts";
import "./globals.css";
import "./preferences.css";

export const metadata: Metadata = {
  title: { default: "Not Just You", template: "%s · Not Just You" },
  description:
    "Is Claude failing, or is it just you? See user reports by surface and model, next to the official status page. Unofficial.",
  applicationName: "Not Just You",
  robots: { index: true, follow: true },
  icons: {
    icon: { url: "/icon.svg", type: "image/svg+xml", sizes: "any" },
    apple: "/icons/apple-touch-icon.png",
  },
  appleWebApp: { capable: true, title: "Not Just You", statusBarStyle: "default" },
};

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbfaf7" },
    { media: "(prefers-color-scheme: dark)", color: "#120f0c" },
  ],
};

export default function RootLayout({ children }: { children: ReactNode }) {
  markAsPage();
  return (
    <html lang="en" className={`${geist.variable} ${geistMono.variable}`}>
      <body className="bg-paper font-sans text-ink antialiased">{children}</body>
    </html>
  );
}
