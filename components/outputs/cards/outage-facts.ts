import { symptomOf } from "@/lib/catalog/symptoms";
import type { OutageResponse } from "@/lib/snapshot/outage-response";
import { lagInWords } from "@/lib/words/lag-words";
import { spanInWords } from "@/lib/words/moments";
import { peopleInWords } from "@/lib/words/people-words";
import type { CardCell, CardFacts } from "./card-facts";
import { cardMoment, cardTime } from "./card-time";

/** An outage's card: where, how many, since when, and who said it first. `asOf` is ISO 8601. */
export function outageFacts(outage: OutageResponse, asOf: string, demo: boolean): CardFacts {
  const { id, name, tier, people, onset, alarm, ended, symptoms, incidents } = outage;
  const mostly = symptoms[0] ? symptomOf(symptoms[0].symptom) : null;
  const [first] = incidents;
  const lasted = ended
    ? `over ${spanInWords(Date.parse(ended) - Date.parse(onset))}`
    : `since ${cardMoment(onset)}`;
  return {
    subject: `Outage ${id}, by users’ reports, ${tier === "confirmed" ? "confirmed" : "a signal, not confirmed"}`,
    headline: name,
    detail: `${peopleInWords(people)} reported it ${lasted}${mostly ? `, mostly ${mostly.name} ${mostly.gloss}` : ""}.`,
    cells: [
      usersCell(outage, asOf),
      { label: "Official page said", word: first?.name ?? "nothing", tone: first ? "official" : "plain" },
      first
        ? {
            label: `Our alarm ${cardTime(alarm, asOf)}`,
            word: lagInWords(alarm, first.posted),
            tone: "plain",
          }
        : { label: "Our alarm", word: cardTime(alarm, asOf), tone: "plain" },
    ],
    asOf,
    demo,
  };
}

function usersCell({ phase, tier, ended }: OutageResponse, asOf: string): CardCell {
  const label = "Users say";
  if (ended !== null) return { label, word: `over since ${cardTime(ended, asOf)}`, tone: "plain" };
  const word = phase === "subsiding" ? "failing less, not over" : "failing";
  return { label, word: tier === "confirmed" ? word : "more reports than usual", tone: "crowd" };
}
