import { isReportable, models } from "@/lib/catalog/models";
import { surfaces } from "@/lib/catalog/surfaces";
import { labelled, printed, wrapped } from "./columns";

const known = (places: readonly { id: string }[]) =>
  places
    .map(({ id }) => id)
    .filter((id) => id !== "not-sure")
    .join(", ");

/** The ids by which places can be asked for. */
export const placesList = (): string[] => [
  ...labelled("surfaces", known(surfaces.filter(({ current }) => current))),
  ...labelled("models", known(models.filter(isReportable))),
];

const maxEcho = 60;

/** The answer to an address that names no place: what is known instead. */
export function noSuchPlace(asked: readonly string[], publicUrl: string): string {
  const echo = printed(asked.join("/")).slice(0, maxEcho);
  return `${[
    ...wrapped(`There is no “${echo}” here. Ask for a surface, a model, or a surface and a model:`),
    "",
    ...placesList(),
    "",
    ...wrapped(`curl ${publicUrl}/claude-code/opus-5-5`),
    ...wrapped(`curl ${publicUrl}/help`),
  ].join("\n")}\n`;
}
