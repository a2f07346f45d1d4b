import { isReportable, models } from "@/lib/catalog/models";
import { surfaces } from "@/lib/catalog/surfaces";
import { symptoms } from "@/lib/catalog/symptoms";

/** What the elements know of the catalog: as little as they show, because every byte is sent to other people's visitors. */
export interface Offered {
  /** Id, name, and 1 for those that are offered; the others are only understood in an attribute. */
  surfaces: [id: string, name: string, offered: 0 | 1][];
  models: [id: string, name: string, offered: 0 | 1][];
  symptoms: [id: string, name: string, gloss: string][];
}

const place = ({ id, name }: { id: string; name: string }, isOffered: boolean) =>
  [id, name, isOffered ? 1 : 0] satisfies Offered["surfaces"][number];

/** The catalog's part that is written into the script. */
export const offered = (): Offered => ({
  surfaces: surfaces.map((surface) => place(surface, surface.current)),
  models: models.map((model) => place(model, isReportable(model))),
  symptoms: symptoms.map(({ id, name, gloss }) => [id, name, gloss]),
});
