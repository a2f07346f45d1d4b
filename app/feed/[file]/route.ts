import { respondFeed } from "@/app/feed/respond-feed";
import { feedForms } from "@/components/outputs/feed/outage-feed";
import { surfaces } from "@/lib/catalog/surfaces";
import { problemResponse, withProblems } from "@/lib/platform/http/problem";

export const dynamic = "force-dynamic";

const places = surfaces.filter(({ id }) => id !== "not-sure");

/** `/feed/claude-code.atom`: the outages of one surface. */
export const GET = withProblems(async (request, { params }: { params: Promise<{ file: string }> }) => {
  const { file } = await params;
  const [id, end, ...more] = file.split(".");
  const surface = places.find((known) => known.id === id);
  const form = feedForms.find((known) => known === end);
  if (surface && form && more.length === 0)
    return respondFeed(request, { surface: surface.id, name: surface.name }, form);
  const known = `Surfaces: ${places.map((place) => place.id).join(", ")}. Formats: ${feedForms.join(", ")}`;
  return problemResponse({
    status: 404,
    detail: `No such feed. Use /feed/{surface}.{format}, or /feed.atom for everything. ${known}.`,
  });
});
