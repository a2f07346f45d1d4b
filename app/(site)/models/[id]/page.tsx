import { placeRoute } from "@/app/(site)/place-route";
import { modelIds, modelOf, models } from "@/lib/catalog/models";

export const dynamic = "force-dynamic";

const { generateMetadata, Page } = placeRoute("model", models, (asked) => {
  const id = modelIds.find((known) => known === asked);
  return id && { place: { kind: "model", id }, name: modelOf(id).name };
});

export { generateMetadata };
export default Page;
