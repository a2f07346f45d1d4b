import { Fragment } from "react";
import { modelOf } from "@/lib/catalog/models";
import { surfaceOf } from "@/lib/catalog/surfaces";
import { symptomOf } from "@/lib/catalog/symptoms";
import type { Snapshot } from "@/lib/snapshot/snapshot";

/** A sentence with these phrases in bold. */
export function Emphasis({ text, phrases }: { text: string; phrases: readonly string[] }) {
  return partsOf(text, phrases).map((part) => (
    <Fragment key={part.at}>{part.strong ? <strong>{part.text}</strong> : part.text}</Fragment>
  ));
}

/** The text, split at the phrases. Longer phrases match first. `at` is the index in the text. */
export function partsOf(
  text: string,
  phrases: readonly string[],
): { at: number; text: string; strong: boolean }[] {
  const known = phrases.filter((phrase) => phrase !== "").sort((one, other) => other.length - one.length);
  if (known.length === 0) return [{ at: 0, text, strong: false }];
  const cut = new RegExp(
    `(${known.map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|")})`,
  );
  let at = 0;
  return text
    .split(cut)
    .map((part, index) => {
      const here = { at, text: part, strong: index % 2 === 1 };
      at += part.length;
      return here;
    })
    .filter((part) => part.text !== "");
}

/** The names that the verdict can mention: what fails, the main symptom, and official incidents. */
export function namesIn({ outages, symptoms, official }: Snapshot): string[] {
  const open = outages.filter((outage) => outage.phase !== "ended");
  const top = symptoms.shares[0] ? symptomOf(symptoms.shares[0].symptom) : null;
  return [
    ...open.flatMap(({ name, surface, model }) => [
      name,
      ...(surface ? [surfaceOf(surface).name] : []),
      ...(model ? [modelOf(model).name] : []),
    ]),
    ...official.incidents.map((incident) => incident.name),
    ...(top ? [`${top.name} ${top.gloss}`] : []),
  ];
}
