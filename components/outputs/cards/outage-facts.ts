import { symptomOf } from "@/lib/catalog/symptoms";
import type { OutageResponse } from "@/lib/snapshot/outage-response";
import { formatLag } from "@/lib/words/lag";
import { formatPeople } from "@/lib/words/people";
import { formatFullMoment, formatMoment, formatSpan } from "@/lib/words/time";
import type { CardCell, CardFacts } from "./card-facts";

/** The card of an outage: its zone, people, start, and who was first. `asOf` is ISO 8601. */
export function outageFacts(outage: OutageResponse, asOf: string, demo: boolean): CardFacts {
  const { id, name, tier, people, onset, alarm, ended, symptoms, incidents } = outage;
  const mostly = symptoms[0] ? symptomOf(symptoms[0].symptom) : null;
  const [first] = incidents;
  const lasted = ended
    ? `over ${formatSpan(Date.parse(ended) - Date.parse(onset))}`
    : `since ${formatFullMoment(onset)}`;
  return {
    subject: `Outage ${id}, detected from reports, ${tier === "confirmed" ? "confirmed" : "not confirmed"}`,
    headline: name,
    detail: `${formatPeople(people)} reported it ${lasted}${mostly ? `, mostly ${mostly.name} ${mostly.gloss}` : ""}.`,
    cells: [
      usersCell(outage, asOf),
      { label: "Status page said", word: first?.name ?? "nothing", tone: first ? "official" : "plain" },
      first
        ? {
            label: `Our alarm ${formatMoment(alarm, asOf, "UTC")}`,
            word: formatLag(alarm, first.posted),
            tone: "plain",
          }
        : { label: "Our alarm", word: formatMoment(alarm, asOf, "UTC"), tone: "plain" },
    ],
    asOf,
    demo,
  };
}

function usersCell({ phase, tier, ended }: OutageResponse, asOf: string): CardCell {
  const label = "Users say";
  if (ended !== null) return { label, word: `ended ${formatMoment(ended, asOf, "UTC")}`, tone: "plain" };
  const word = phase === "subsiding" ? "reports falling" : "failing";
  return { label, word: tier === "confirmed" ? word : "more reports than normal", tone: "crowd" };
}
