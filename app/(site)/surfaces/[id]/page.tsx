import { placeRoute } from "@/app/(site)/place-route";
import { surfaceIds, surfaceOf, surfaces } from "@/lib/catalog/surfaces";

export const dynamic = "force-dynamic";

const { generateMetadata, Page } = placeRoute("surface", surfaces, (asked) => {
  const id = surfaceIds.find((known) => known === asked);
  return id && { place: { kind: "surface", id }, name: surfaceOf(id).name };
});

export { generateMetadata };
export default Page;
