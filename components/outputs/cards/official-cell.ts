import type { OfficialWord } from "@/lib/snapshot/snapshot";
import type { CardCell } from "./card-facts";

const stateWords: Record<OfficialWord["state"], string> = {
  operational: "no incident",
  degraded: "a component is degraded",
  partial_outage: "a partial outage",
  major_outage: "a major outage",
  maintenance: "maintenance",
  unknown: "not understood",
};

/** What the official page says, in its own words where all agrees; unread, it is neither good nor bad. */
export function officialCell({ fresh, incidents, state, description }: OfficialWord): CardCell {
  const label = "Official page says";
  if (!fresh) return { label, word: "we could not read it", tone: "plain" };
  const [incident] = incidents;
  const own = state === "operational" && description ? description : stateWords[state];
  return { label, word: incident?.name ?? own, tone: "official" };
}
