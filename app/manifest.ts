import type { MetadataRoute } from "next";

/** The backgrounds of `globals.css`, light and dark, as sRGB. */
const paper = { light: "#fbfaf7", dark: "#120f0c" };

const icon = (file: string, pixels: number, purpose: "any" | "maskable") => ({
  src: `/icons/${file}`,
  sizes: `${pixels}x${pixels}`,
  type: "image/png",
  purpose,
});

/** The web app manifest. */
const manifest = {
  id: "/",
  name: "Not Just You: is Claude failing?",
  short_name: "Not Just You",
  description:
    "Is Claude failing, or is it just you? See user reports next to the official status page. Unofficial.",
  lang: "en",
  dir: "ltr",
  start_url: "/",
  scope: "/",
  display: "standalone",
  background_color: paper.light,
  theme_color: paper.light,
  // Browsers that do not support this yet use the colors above, and the page's own for its scheme.
  user_preferences: {
    color_scheme: { dark: { background_color: paper.dark, theme_color: paper.dark } },
  },
  categories: ["utilities", "developer tools"],
  icons: [
    { src: "/icon.svg", sizes: "any", type: "image/svg+xml" },
    icon("192.png", 192, "any"),
    icon("512.png", 512, "any"),
    icon("maskable-192.png", 192, "maskable"),
    icon("maskable-512.png", 512, "maskable"),
  ],
  shortcuts: [
    {
      name: "Report a problem",
      description: "Report a problem in two taps",
      url: "/#report",
      icons: [icon("192.png", 192, "any")],
    },
    { name: "History", url: "/history", icons: [icon("192.png", 192, "any")] },
  ],
  screenshots: [
    {
      src: "/screenshot.png",
      sizes: "1280x1480",
      type: "image/png",
      form_factor: "wide",
      label: "The verdict, the status page’s summary, and the report form",
    },
    {
      src: "/screenshot-phone.png",
      sizes: "390x844",
      type: "image/png",
      form_factor: "narrow",
      label: "The verdict on a phone",
    },
  ],
} satisfies MetadataRoute.Manifest & { user_preferences: object };

export default (): MetadataRoute.Manifest => manifest;
