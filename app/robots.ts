import type { MetadataRoute } from "next";
import { settings } from "@/lib/platform/settings/settings";

export const dynamic = "force-dynamic";

/**
 * Crawlers may read pages and cards. They need no API and no frames, and the outcome of a report is only for its
 * reporter.
 */
export default function robots(): MetadataRoute.Robots {
  const { publicUrl } = settings();
  return {
    rules: {
      userAgent: "*",
      allow: ["/", "/api/v1/openapi.json"],
      disallow: ["/api/", "/embed/", "/*?reported="],
    },
    sitemap: `${publicUrl}/sitemap.xml`,
  };
}
