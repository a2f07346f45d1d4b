type Places = typeof EMBED_OFFERED.surfaces;

/** The id when the catalog has it; else nothing, so that a slip in an attribute asks instead of misleading. */
export const known = (places: Places, id: string | null): string =>
  places.some(([one]) => one === id) ? `${id}` : "";

const nameOf = (places: Places, id: string): string => places.find(([one]) => one === id)?.[1] ?? id;

/** "Claude API on Opus 5.5", "Opus 5.5"; null when neither is known. */
export function whereInWords(surface: string, model: string): string | null {
  const names = [
    isPlace(surface) ? nameOf(EMBED_OFFERED.surfaces, surface) : "",
    isPlace(model) ? nameOf(EMBED_OFFERED.models, model) : "",
  ];
  return names.filter(Boolean).join(" on ") || null;
}

const isPlace = (id: string) => id !== "" && id !== "not-sure";
