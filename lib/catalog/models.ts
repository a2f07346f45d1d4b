/** The families of models. The ID of a model begins with its family. */
export const families = ["opus", "sonnet", "haiku", "fable", "mythos"] as const;

/** A family, or "none" for the model "not sure". */
export type FamilyId = (typeof families)[number] | "none";

/** The stage of a model's life, in Anthropic's terms. */
export type ModelStatus = "active" | "legacy" | "deprecated" | "retired";

/** A model of Claude. `id` is its family and version, `name` is its name in the official feed. */
export interface Model {
  readonly id: string;
  readonly family: FamilyId;
  readonly name: string;
  /** We no longer offer a retired model in the report form. The API still accepts it, and the history shows it. */
  readonly status: ModelStatus;
  /** The UTC day of retirement. It may still change while the model is deprecated. Null if none is set. */
  readonly retires: string | null;
  /** Whether it is listed first, and shown even if nobody reports it. */
  readonly current: boolean;
}

interface Entry extends Pick<Model, "id" | "status" | "current"> {
  readonly retires?: string;
}

/**
 * To add a model, add a line here. The line may go anywhere, because `models` sorts them. Status and dates come from
 * Anthropic's list of model deprecations, November 2026. Bedrock, Vertex and Foundry have their own dates.
 */
const entries = [
  { id: "opus-5-5", status: "active", current: true },
  { id: "sonnet-5-5", status: "active", current: true },
  { id: "haiku-5-5", status: "active", current: true },
  { id: "fable-5-2", status: "active", current: true },
  { id: "mythos-5-2", status: "active", current: true },
  { id: "opus-5", status: "active", current: true },
  { id: "sonnet-5", status: "active", current: true },
  { id: "haiku-4-5", status: "active", current: true },
  { id: "fable-5-1", status: "active", current: true },
  { id: "mythos-5-1", status: "active", current: true },
  { id: "opus-4-8", status: "active", current: true },
  { id: "sonnet-4-6", status: "active", current: true },
  { id: "fable-5", status: "active", current: true },
  { id: "mythos-5", status: "active", current: true },
  { id: "opus-4-7", status: "active", current: false },
  { id: "opus-4-6", status: "active", current: false },
  { id: "opus-4-5", status: "deprecated", retires: "2027-01-22", current: false },
  { id: "opus-4-1", status: "retired", retires: "2026-08-05", current: false },
  { id: "opus-4", status: "retired", retires: "2026-06-15", current: false },
  { id: "opus-3", status: "retired", retires: "2026-01-05", current: false },
  { id: "sonnet-4-5", status: "active", current: false },
  { id: "sonnet-4", status: "retired", retires: "2026-06-15", current: false },
  { id: "sonnet-3-7", status: "retired", retires: "2026-02-19", current: false },
  { id: "sonnet-3-5", status: "retired", retires: "2025-10-28", current: false },
  { id: "haiku-3-5", status: "retired", retires: "2026-02-19", current: false },
  { id: "haiku-3", status: "retired", retires: "2026-04-20", current: false },
  { id: "mythos-preview", status: "legacy", current: false },
  { id: "not-sure", status: "active", current: true },
] as const satisfies readonly Entry[];

export type ModelId = (typeof entries)[number]["id"];

const familyOf = (id: string): FamilyId => families.find((family) => id.startsWith(`${family}-`)) ?? "none";

/** "opus-5-5" becomes "Opus 5.5", "not-sure" "Not sure", and "mythos-preview" "Mythos Preview". */
function nameOf(id: string): string {
  const words = id.replace(/(\d)-(\d)/, "$1.$2").replace("-", " ");
  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
  return familyOf(id) === "none" ? capital(words) : words.split(" ").map(capital).join(" ");
}

/** Major and minor version. A preview sorts before the first version. */
function versionOf(id: string): [number, number] {
  const [major = 0, minor = 0] = id.split("-").slice(1).map(Number);
  return Number.isNaN(major) ? [0, 0] : [major, minor];
}

type Unordered = Model & { readonly id: ModelId };

const newestFirst = (one: Unordered, other: Unordered): number => {
  const [a, b] = [versionOf(one.id), versionOf(other.id)];
  return b[0] - a[0] || b[1] - a[1];
};

/** The newest current model of every family, then the second newest, and so on. The others follow, by family. */
function sortModels(unordered: readonly Unordered[]): Unordered[] {
  const named = families.map((family) =>
    unordered.filter((model) => model.family === family).sort(newestFirst),
  );
  const current = named.map((family) => family.filter((model) => model.current));
  const generations = Math.max(...current.map((family) => family.length));
  return [
    ...Array.from({ length: generations }, (_, age) =>
      current.flatMap((family) => family.slice(age, age + 1)),
    ),
    ...named.map((family) => family.filter((model) => !model.current)),
    unordered.filter((model) => model.family === "none"),
  ].flat();
}

/** All models in display order. */
export const models: readonly (Model & { readonly id: ModelId })[] = sortModels(
  entries.map((entry: Entry & { id: ModelId }) => ({
    id: entry.id,
    family: familyOf(entry.id),
    name: nameOf(entry.id),
    status: entry.status,
    retires: entry.retires ?? null,
    current: entry.current,
  })),
);

/** Whether people can choose it in the report form. */
export const isReportable = ({ status }: Pick<Model, "status">): boolean => status !== "retired";

export const modelIds = models.map((model) => model.id) as [ModelId, ...ModelId[]];

/** Families whose bare name in Claude Code is not their newest model. Bedrock, Vertex and Foundry get models later. */
export const aliases: readonly { alias: FamilyId; model: ModelId; surface?: "cloud-partners" }[] = [
  { alias: "haiku", model: "haiku-4-5", surface: "cloud-partners" },
  { alias: "fable", model: "fable-5-1" },
];

/** Other names of a family in Claude Code: `opusplan` plans with Opus, `best` is the most capable model of an account. */
export const familyAliases: Readonly<Record<string, FamilyId>> = { opusplan: "opus", best: "opus" };

const byId = new Map<string, Model>(models.map((model) => [model.id, model]));

/** The model with this ID. An ID that is not in the catalog becomes the name. */
export const modelOf = (id: string): Model =>
  byId.get(id) ?? { id, family: "none", name: id, status: "retired", retires: null, current: false };

/** Whether the catalog has a model with this ID. */
export const isModelId = (id: string): id is ModelId => byId.has(id);
