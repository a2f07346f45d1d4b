/** Where people use Claude. `group` names the surfaces that tend to fail together; "none" for one that is apart from all. */
export interface Surface {
  readonly id: string;
  /** Full name, for tables and sentences. */
  readonly name: string;
  /** Short name, for buttons and phones. */
  readonly short: string;
  readonly group: "chat" | "developer" | "none";
  readonly current: boolean;
}

/** All surfaces in the order in which they are shown. Adding one is one line; a retired one stays, `current: false`. */
export const surfaces = [
  { id: "claude-code", name: "Claude Code", short: "Claude Code", group: "developer", current: true },
  { id: "claude-web", name: "claude.ai web", short: "claude.ai", group: "chat", current: true },
  { id: "claude-api", name: "Claude API", short: "API", group: "developer", current: true },
  { id: "claude-mobile", name: "Mobile apps", short: "Mobile", group: "chat", current: true },
  { id: "claude-desktop", name: "Desktop app", short: "Desktop", group: "chat", current: true },
  { id: "claude-cowork", name: "Cowork", short: "Cowork", group: "chat", current: true },
  { id: "claude-console", name: "Console", short: "Console", group: "developer", current: true },
  {
    id: "cloud-partners",
    name: "Cloud partners",
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

/** The surface with this id; an id that is not in the catalog answers with itself as its name. */
export const surfaceOf = (id: string): Surface =>
  byId.get(id) ?? { id, name: id, short: id, group: "none", current: false };

/** The name of a surface where there is room for so many characters, else its short name. */
export function surfaceLabel(id: string, maxLength: number): string {
  const { name, short } = surfaceOf(id);
  return name.length <= maxLength ? name : short;
}

/** Whether the catalog has a surface of this id. */
export const isSurfaceId = (id: string): id is SurfaceId => byId.has(id);
