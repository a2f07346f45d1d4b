import { make } from "./make";

/** So many symptoms are visible at once. The others are folded. */
const visibleSymptoms = 6;

/** The choices of the dialog: surface and model, unless the host page sets them, and the symptom. */
export interface Choices {
  /** Set by the host page; empty if it is not. */
  surface: string;
  model: string;
  onSymptom: (symptom: string, button: HTMLButtonElement) => void;
}

/** Creates the choices, and a function that reads the selected surface and model. */
export function makeChoices({ surface, model, onSymptom }: Choices) {
  const surfaceChoice = surface ? null : select(EMBED_CATALOG.surfaces);
  const modelChoice = model ? null : select(EMBED_CATALOG.models);
  const tiles = EMBED_CATALOG.symptoms.map(([id, name, gloss]) => {
    const button = make("button", { type: "button", className: "tile" }, make("b", {}, name), gloss);
    button.onclick = () => onSymptom(id, button);
    return button;
  });
  const where = whereInWords(surface, model);
  const grid = (of: HTMLElement[]) => make("div", { className: "grid" }, ...of);
  const elements = [
    make("h2", {}, "What do you see?"),
    make(
      "p",
      { className: "soft" },
      where ? `${where} · one tap sends your report` : "One tap sends your report",
    ),
    ...(surfaceChoice ? [make("label", {}, "Where", surfaceChoice)] : []),
    ...(modelChoice ? [make("label", {}, "Model (optional)", modelChoice)] : []),
    grid(tiles.slice(0, visibleSymptoms)),
    make("details", {}, make("summary", {}, "Other symptoms"), grid(tiles.slice(visibleSymptoms))),
  ];
  const chosen = () => ({
    surface: surfaceChoice?.value ?? surface,
    model: modelChoice?.value ?? model,
  });
  return { elements, chosen };
}

/** "Not sure" is selected at first, so that two taps are enough. */
function select(entries: typeof EMBED_CATALOG.surfaces): HTMLSelectElement {
  const option = (value: string, text: string) => make("option", { value, text });
  return make(
    "select",
    {},
    option("not-sure", "Not sure"),
    ...entries
      .filter(([id, , isSelectable]) => isSelectable && id !== "not-sure")
      .map(([id, name]) => option(id, name)),
  );
}

type Entries = typeof EMBED_CATALOG.surfaces;

/** The ID if the catalog has it; else "", so that visitors choose themselves if an attribute has a typo. */
export const knownId = (entries: Entries, id: string | null): string =>
  entries.some(([one]) => one === id) ? `${id}` : "";

const nameOf = (entries: Entries, id: string): string => entries.find(([one]) => one === id)?.[1] ?? id;

/** "Claude API on Opus 5.5", "Opus 5.5"; null if neither is known. */
export function whereInWords(surface: string, model: string): string | null {
  const names = [
    isSpecific(surface) ? nameOf(EMBED_CATALOG.surfaces, surface) : "",
    isSpecific(model) ? nameOf(EMBED_CATALOG.models, model) : "",
  ];
  return names.filter(Boolean).join(" on ") || null;
}

const isSpecific = (id: string) => id !== "" && id !== "not-sure";
