import type { SurfaceId } from "@/lib/catalog/surfaces";

/**
 * The official page's components by id: names change, ids stay. `null`: a component for which we have no surface.
 * Source: the six components of the page on 2026-10-04. A component that is not here is read by its name.
 */
export const surfaceOfComponent: Readonly<Record<string, SurfaceId | null>> = {
  rwppv331jlwc: "claude-web", // claude.ai
  "0qbwn08sd68x": "claude-console", // Claude Console (platform.claude.com), once console.anthropic.com
  k8w3r06qmzrp: "claude-api", // Claude API (api.anthropic.com)
  yyzkbfz2thpt: "claude-code", // Claude Code
  bpp5gb3hpjcl: "claude-cowork", // Claude Cowork
  "0scnb50nvy53": "claude-government", // Claude for Government
};
