import type { TrueOutage } from "@/lib/demo/simulation/true-outages";
import { surfaceOfComponent } from "@/lib/official/scope/components";
import type { ScriptedEvent } from "./play";
import { officialMinutes, officialTexts } from "./script";
import type { StatusPage } from "./status-page";

/** What the official page does about the outage of the day, late as it is. */
export function officialEvents(page: StatusPage, { start, end }: TrueOutage): ScriptedEvent[] {
  const component =
    Object.keys(surfaceOfComponent).find((id) => surfaceOfComponent[id] === "claude-code") ?? "";
  let incident = "";
  return [
    { atMinute: start, says: "The outage begins: Claude Code fails on Opus 5.5.", happen: () => undefined },
    {
      atMinute: start + officialMinutes.posted,
      says: `The official page posts, ${officialMinutes.posted} minutes after the start: “${officialTexts.name}”.`,
      happen: () => {
        incident = page.post({
          name: officialTexts.name,
          impact: "major",
          body: officialTexts.investigating,
        });
      },
    },
    {
      atMinute: start + officialMinutes.componentRed,
      says: "The official page turns its component for Claude Code.",
      happen: () =>
        page.update(incident, {
          status: "identified",
          body: officialTexts.identified,
          components: { [component]: "partial_outage" },
        }),
    },
    { atMinute: end, says: "The outage is over; people stop reporting.", happen: () => undefined },
    {
      atMinute: start + officialMinutes.resolved,
      says: "The official page calls it resolved.",
      happen: () => page.resolve(incident, officialTexts.resolved),
    },
  ];
}
