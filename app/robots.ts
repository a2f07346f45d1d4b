import type { MetadataRoute } from "next";
import { settings } from "@/lib/platform/settings/settings";

export const dynamic = "force-dynamic";

/** Pages and cards may be looked at; what programs poll need not be, nor the page that tells one reporter of a report. */
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
