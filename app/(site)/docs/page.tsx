import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Metadata } from "next";
import { cache } from "react";
import { DocsPage } from "@/components/pages/docs/docs-page";
import { networkLimit, reporterLimit } from "@/lib/crowd/reports/limits";
import { projectPath } from "@/lib/platform/http/next/project-path";
import { settings } from "@/lib/platform/settings/settings";

export const metadata: Metadata = {
  title: "API and tools",
  description:
    "Report Claude errors and read what users and the official status page say: every call in curl, TypeScript and Python, feeds, Claude Code.",
  alternates: { canonical: "/docs" },
};

const folder = projectPath("public", "claude-code");
const script = cache((name: string) => readFile(join(folder, name), "utf8"));

export default async function Page() {
  const files = {
    reportFailure: await script("report-failure.sh"),
    statusLine: await script("status-line.sh"),
  };
  return <DocsPage origin={settings().publicUrl} limits={[reporterLimit, networkLimit]} files={files} />;
}
