import { type SurfaceId, surfaceIds } from "@/lib/catalog/surfaces";

const app = "(?:\\s+(?:apps?|applications?|clients?))?";
const mobile = "(?:mobile|ios|android|iphone|ipad)";

/**
 * What the official page calls each surface; `null` for words that only look like one. Read in this order, and what is
 * read is taken out, so that "claude.ai/code" is not also claude.ai and "Claude.ai desktop application" is the desktop's.
 */
const phrases: readonly (readonly [SurfaceId | null, string])[] = [
  ["claude-government", "claude\\s+(?:for\\s+)?gov(?:ernment)?"],
  [null, "(?:browser|javascript|dev|aws|cloud|azure)\\s+console"],
  [null, "(?:mobile|desktop|web) browsers?"],
  // Buying credits fails where they are bought, which the words do not say.
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
  // Among other surfaces "platform" is the Console; "our platform" is everything.
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
  // The page's older word for claude.ai: "Claude App and API connectivity errors" (2025-09-22) turned claude.ai red.
  ["claude-web", "claude apps?"],
];

const readers = phrases.map(([surface, phrase]) => ({
  surface,
  pattern: new RegExp(`(?<![\\w.@-])(?:${phrase})(?![\\w-]|\\.\\w)`, "g"),
}));

/** The surfaces that a text names, in the catalog's order; a text that names none answers with none. */
export function surfacesIn(text: string): SurfaceId[] {
  const named = new Set<SurfaceId>();
  readers.reduce(
    (rest, { surface, pattern }) =>
      rest.replace(pattern, () => {
        if (surface) named.add(surface);
        return "·";
      }),
    text.toLowerCase(),
  );
  return surfaceIds.filter((id) => named.has(id));
}
