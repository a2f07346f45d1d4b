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

/** Pages that always stand, the ones that change most first. */
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
  const kept = currentSnapshot(now());
  const records = kept ? await readRecordPages(kept) : [];
  return [
    ...standing.map((path) => ({ url: publicUrl + path })),
    ...records.map(({ path, changed }) => ({ url: publicUrl + path, lastModified: changed })),
  ];
}
