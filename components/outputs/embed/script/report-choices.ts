import { make } from "./make";
import { whereInWords } from "./places";

/** How many symptoms are shown at once; the others are folded away. */
const shownAtOnce = 6;

/** What is to be chosen: where, as far as the host did not say it, and what is seen. */
export interface Choices {
  /** What the host said; empty where it did not. */
  surface: string;
  model: string;
  onSymptom: (symptom: string, button: HTMLButtonElement) => void;
}

/** The choices, and how to read what was chosen of the place. */
export function makeChoices({ surface, model, onSymptom }: Choices) {
  const surfaceChoice = surface ? null : select(EMBED_OFFERED.surfaces);
  const modelChoice = model ? null : select(EMBED_OFFERED.models);
  const tiles = EMBED_OFFERED.symptoms.map(([id, name, gloss]) => {
    const button = make("button", { type: "button", className: "tile" }, make("b", {}, name), gloss);
    button.onclick = () => onSymptom(id, button);
    return button;
  });
  const where = whereInWords(surface, model);
  const grid = (of: HTMLElement[]) => make("div", { className: "grid" }, ...of);
  const elements = [
    make("h2", {}, "What do you see?"),
    make("p", { className: "soft" }, where ? `${where} · one tap sends it` : "One tap sends it"),
    ...(surfaceChoice ? [make("label", {}, "Where", surfaceChoice)] : []),
    ...(modelChoice ? [make("label", {}, "Model, if known", modelChoice)] : []),
    grid(tiles.slice(0, shownAtOnce)),
    make("details", {}, make("summary", {}, "Something else"), grid(tiles.slice(shownAtOnce))),
  ];
  const chosen = () => ({
    surface: surfaceChoice?.value ?? surface,
    model: modelChoice?.value ?? model,
  });
  return { elements, chosen };
}

/** "Not sure" comes first, so that two taps are enough. */
function select(places: typeof EMBED_OFFERED.surfaces): HTMLSelectElement {
  const option = (value: string, text: string) => make("option", { value, text });
  return make(
    "select",
    {},
    option("not-sure", "Not sure"),
    ...places.filter(([id, , offered]) => offered && id !== "not-sure").map(([id, name]) => option(id, name)),
  );
}
