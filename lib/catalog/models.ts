export type FamilyId = "opus" | "sonnet" | "haiku" | "fable" | "mythos" | "none";

/** A model of Claude; `id` is family and version, `name` what the official feed calls it. */
export interface Model {
  readonly id: string;
  readonly family: FamilyId;
  readonly name: string;
  /** Offered for reporting; a retired one stays readable in history and is still accepted. */
  readonly current: boolean;
}

/** All models, newest of each family first; columns are shown in this order. Adding one is one line. */
export const models = [
  { id: "opus-5", family: "opus", name: "Opus 5", current: true },
  { id: "sonnet-5", family: "sonnet", name: "Sonnet 5", current: true },
  { id: "fable-5", family: "fable", name: "Fable 5", current: true },
  { id: "mythos-5", family: "mythos", name: "Mythos 5", current: true },
  { id: "haiku-4-5", family: "haiku", name: "Haiku 4.5", current: true },
  { id: "opus-4-8", family: "opus", name: "Opus 4.8", current: true },
  { id: "opus-4-7", family: "opus", name: "Opus 4.7", current: false },
  { id: "opus-4-6", family: "opus", name: "Opus 4.6", current: false },
  { id: "opus-4-5", family: "opus", name: "Opus 4.5", current: false },
  { id: "opus-4-1", family: "opus", name: "Opus 4.1", current: false },
  { id: "opus-4", family: "opus", name: "Opus 4", current: false },
  { id: "sonnet-4-6", family: "sonnet", name: "Sonnet 4.6", current: true },
  { id: "sonnet-4-5", family: "sonnet", name: "Sonnet 4.5", current: false },
  { id: "sonnet-4", family: "sonnet", name: "Sonnet 4", current: false },
  { id: "sonnet-3-7", family: "sonnet", name: "Sonnet 3.7", current: false },
  { id: "sonnet-3-5", family: "sonnet", name: "Sonnet 3.5", current: false },
  { id: "haiku-3-5", family: "haiku", name: "Haiku 3.5", current: false },
  { id: "not-sure", family: "none", name: "Not sure", current: true },
] as const satisfies readonly Model[];

export type ModelId = (typeof models)[number]["id"];
export const modelIds = models.map((model) => model.id) as [ModelId, ...ModelId[]];

const byId = new Map<string, Model>(models.map((model) => [model.id, model]));

/** The model with this id; an id that is not in the catalog answers with itself as its name. */
export const modelOf = (id: string): Model =>
  byId.get(id) ?? { id, family: "none", name: id, current: false };

/** Whether the catalog has a model of this id. */
export const isModelId = (id: string): id is ModelId => byId.has(id);
