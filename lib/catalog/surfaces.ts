/** A place where people use Claude. Surfaces of one `group` tend to fail together. "none" means that it fails alone. */
export interface Surface {
  readonly id: string;
  /** The name in tables and sentences. */
  readonly name: string;
  /** The name on buttons and phones. Different from `name` only if `name` is too long for them. */
  readonly short: string;
  readonly group: "chat" | "developer" | "none";
  readonly current: boolean;
}

/** All surfaces in display order. To add one, add a line. A retired one stays, with `current: false`. */
export const surfaces = [
  { id: "claude-code", name: "Claude Code", short: "Claude Code", group: "developer", current: true },
  { id: "claude-web", name: "claude.ai", short: "claude.ai", group: "chat", current: true },
  { id: "claude-api", name: "Claude API", short: "API", group: "developer", current: true },
  { id: "claude-mobile", name: "Mobile apps", short: "Mobile", group: "chat", current: true },
  { id: "claude-desktop", name: "Desktop app", short: "Desktop", group: "chat", current: true },
  { id: "claude-cowork", name: "Cowork", short: "Cowork", group: "chat", current: true },
  { id: "claude-console", name: "Console", short: "Console", group: "developer", current: true },
  {
    id: "cloud-partners",
    name: "Bedrock, Vertex, Foundry",
    short: "Bedrock, Vertex, Foundry",
    group: "developer",
    current: true,
  },
  {
    id: "claude-government",
    name: "Claude for Government",
    short: "Government",
    group: "none",
    current: true,
  },
  { id: "not-sure", name: "Not sure", short: "Not sure", group: "none", current: true },
] as const satisfies readonly Surface[];

export type SurfaceId = (typeof surfaces)[number]["id"];
export const surfaceIds = surfaces.map((surface) => surface.id) as [SurfaceId, ...SurfaceId[]];

const byId = new Map<string, Surface>(surfaces.map((surface) => [surface.id, surface]));

/** The surface with this ID. An ID that is not in the catalog becomes the name. */
export const surfaceOf = (id: string): Surface =>
  byId.get(id) ?? { id, name: id, short: id, group: "none", current: false };

/** The longest name of a surface that has at most `maxLength` characters. A label that is still too long is cut off. */
export function surfaceLabel(id: string, maxLength: number): string {
  const { name, short } = surfaceOf(id);
  const label = [name, short].find(({ length }) => length <= maxLength);
  return label ?? `${short.slice(0, maxLength - 1).trimEnd()}…`;
}

/** Whether the catalog has a surface with this ID. */
export const isSurfaceId = (id: string): id is SurfaceId => byId.has(id);
