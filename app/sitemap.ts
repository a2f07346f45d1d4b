import type { MetadataRoute } from "next";
import { models } from "@/lib/catalog/models";
import { surfaces } from "@/lib/catalog/surfaces";
import { symptoms } from "@/lib/catalog/symptoms";
import { now } from "@/lib/platform/process/clock";
import { settings } from "@/lib/platform/settings/settings";
import { currentSnapshot } from "@/lib/snapshot/publish";
import { readRecordPages } from "@/lib/views/record/read-record-pages";

export const dynamic = "force-dynamic";

const places = (folder: string, entries: readonly { id: string; current: boolean }[]) =>
  entries.filter(({ id, current }) => current && id !== "not-sure").map(({ id }) => `/${folder}/${id}`);

/** The fixed pages. Those that change most come first. */
const standing = [
  "/",
  ...places("surfaces", surfaces),
  ...places("models", models),
  "/history",
  "/gap",
  "/incidents",
  "/symptoms",
  "/programs",
  ...symptoms.map(({ id }) => `/symptoms/${id}`),
  "/method",
  "/privacy",
  "/receipt",
  "/data",
  "/docs",
  "/docs/webhooks",
  "/badges",
  "/embed",
];

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const { publicUrl } = settings();
  const published = currentSnapshot(now());
  const records = published ? await readRecordPages(published) : [];
  return [
    ...standing.map((path) => ({ url: publicUrl + path })),
    ...records.map(({ path, changed }) => ({ url: publicUrl + path, lastModified: changed })),
  ];
}
