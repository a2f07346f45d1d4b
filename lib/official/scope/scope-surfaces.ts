import { type SurfaceId, surfaceIds } from "@/lib/catalog/surfaces";

const app = "(?:\\s+(?:apps?|applications?|clients?))?";
const mobile = "(?:mobile|ios|android|iphone|ipad)";

/**
 * The names of each surface on the status page; `null` for words that only look like one. We read them in this order and
 * remove each match, so that "claude.ai/code" is not also claude.ai.
 */
const phrases: readonly (readonly [SurfaceId | null, string])[] = [
  ["claude-government", "claude\\s+(?:for\\s+)?gov(?:ernment)?"],
  [null, "(?:browser|javascript|dev|aws|cloud|azure)\\s+console"],
  [null, "(?:mobile|desktop|web) browsers?"],
  // Buying credits can fail on several surfaces, and the words do not say where.
  [null, "api\\s+(?:credits?|billing)"],
  [null, "(?:github|gitlab|drive|slack|stripe|third[- ]party|external)(?:'s)?\\s+apis?"],
  [null, "api error:"],
  ["claude-code", "claude\\.ai/code"],
  [
    "claude-code",
    `claude[ .-]?code(?:\\s+(?:on|for)(?:\\s+the)?)?(?:\\s+(?:desktop|web|remote|${mobile})(?=$|\\W))?${app}`,
  ],
  ["claude-cowork", "(?:claude\\s+)?cowork"],
  ["claude-desktop", `(?:claude(?:\\.ai)?\\s+)?(?:for\\s+)?desktop${app}`],
  ["claude-desktop", "claude for (?:mac|macos|windows)|(?:mac|macos|windows)\\s+apps?"],
  ["claude-web", "mobile web"],
  ["claude-mobile", `(?:claude(?:\\.ai)?\\s+)?(?:for\\s+)?${mobile}${app}`],
  ["claude-console", "platform\\.claude\\.com|console\\.anthropic\\.com|workbench"],
  ["claude-console", "claude\\s+(?:developer\\s+)?platform|(?:claude|anthropic|developer|api)?\\s*console"],
  // In a list of surfaces "platform" is the Console. "Our platform" is everything.
  ["claude-console", "(?<=(?:[,&]|\\band)\\s*)platform(?=\\s*(?:[,&.]|and\\b|$))"],
  ["cloud-partners", "(?:amazon\\s+|aws\\s+)?bedrock"],
  ["cloud-partners", "(?:google\\s+)?(?:cloud\\s+)?vertex(?:\\s+ai)?"],
  ["cloud-partners", "(?:microsoft\\s+|azure\\s+)?(?:ai\\s+)?foundry"],
  ["claude-api", "api\\.anthropic\\.com"],
  ["claude-api", "apis?"],
  ["claude-web", "claude\\.ai"],
  [
    "claude-web",
    "claude (?:on (?:the )?)?web|claude chat|on the web|web\\s+(?:app|application|interface|client|ui)",
  ],
  ["claude-web", "(?<=(?:[,(&]|\\band)\\s*)web(?=\\s*(?:[,)&.]|and\\b|$))"],
  // The older name of claude.ai: "Claude App and API connectivity errors" (2025-09-22) marked claude.ai as failing.
  ["claude-web", "claude apps?"],
];

const patterns = phrases.map(([surface, phrase]) => ({
  surface,
  pattern: new RegExp(`(?<![\\w.@-])(?:${phrase})(?![\\w-]|\\.\\w)`, "g"),
}));

/** The surfaces that a text names, in catalog order. */
export function surfacesIn(text: string): SurfaceId[] {
  const named = new Set<SurfaceId>();
  patterns.reduce(
    (rest, { surface, pattern }) =>
      rest.replace(pattern, () => {
        if (surface) named.add(surface);
        return "·";
      }),
    text.toLowerCase(),
  );
  return surfaceIds.filter((id) => named.has(id));
}

/**
 * The surface of each component of the status page, by ID, because names change. `null` means that we have no surface
 * for it. Source: the six components on 2026-10-04. For other components we read the name.
 */
export const surfaceOfComponent: Readonly<Record<string, SurfaceId | null>> = {
  rwppv331jlwc: "claude-web", // claude.ai
  "0qbwn08sd68x": "claude-console", // Claude Console (platform.claude.com), once console.anthropic.com
  k8w3r06qmzrp: "claude-api", // Claude API (api.anthropic.com)
  yyzkbfz2thpt: "claude-code", // Claude Code
  bpp5gb3hpjcl: "claude-cowork", // Claude Cowork
  "0scnb50nvy53": "claude-government", // Claude for Government
};
