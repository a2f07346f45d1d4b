import { isReportable, models } from "@/lib/catalog/models";
import { surfaces } from "@/lib/catalog/surfaces";
import { symptoms } from "@/lib/catalog/symptoms";

/** The part of the catalog that the elements need. It is small, because every visitor of a host page downloads it. */
export interface EmbeddedCatalog {
  /** ID, name, and 1 if visitors can choose it. The others are valid only in an attribute. */
  surfaces: [id: string, name: string, selectable: 0 | 1][];
  models: [id: string, name: string, selectable: 0 | 1][];
  symptoms: [id: string, name: string, gloss: string][];
}

const entry = ({ id, name }: { id: string; name: string }, isSelectable: boolean) =>
  [id, name, isSelectable ? 1 : 0] satisfies EmbeddedCatalog["surfaces"][number];

/** The part of the catalog that the compiler writes into the script. */
export const embeddedCatalog = (): EmbeddedCatalog => ({
  surfaces: surfaces.map((surface) => entry(surface, surface.current)),
  models: models.map((model) => entry(model, isReportable(model))),
  symptoms: symptoms.map(({ id, name, gloss }) => [id, name, gloss]),
});
