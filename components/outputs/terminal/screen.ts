import type { PlaceView } from "@/lib/views/pages/read-place-view";
import { wrapped } from "./columns";
import { dayPart } from "./day-part";
import { heatmapPart } from "./heatmap-part";
import { outagesPart } from "./outages-part";
import type { Paint } from "./paint";
import { earlierInWords } from "./time-words";
import { answerPart } from "./verdict-part";

/** The response to `curl HOST`: text of at most 79 columns that ends with a line break. */
export function screen(view: PlaceView, publicUrl: string, paint: Paint): string {
  const parts = [
    answerPart(view, paint),
    outagesPart(view, publicUrl, paint),
    dayPart(view, paint),
    heatmapPart(view, paint),
    footPart(view, publicUrl).map(paint.soft),
  ];
  return `${parts.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

/** The times of the data, and the next commands. */
function footPart({ snapshot, place }: PlaceView, publicUrl: string): string[] {
  const { computedAt, countsReadAt, official } = snapshot;
  const counts =
    countsReadAt === computedAt ? "" : `; counts read ${earlierInWords(countsReadAt, computedAt)}`;
  const read = official.readAt
    ? `status page checked ${earlierInWords(official.readAt, computedAt)}`
    : "status page not checked yet";
  const path = [place.surface, place.model].filter((part) => part !== null).join("/");
  return [
    ...wrapped(`Computed ${computedAt.slice(0, 19).replace("T", " ")} UTC${counts}; ${read}.`),
    ...wrapped("Unofficial. These are people who reported here, not a share of all users."),
    ...wrapped(`curl -d symptom=http-529 ${publicUrl}/${path || "claude-code"}`),
    ...wrapped(`curl ${publicUrl}/help`),
  ];
}
