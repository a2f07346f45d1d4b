import { modelOf } from "@/lib/catalog/models";
import { surfaceOf } from "@/lib/catalog/surfaces";
import { symptomOf } from "@/lib/catalog/symptoms";
import type { Snapshot } from "@/lib/snapshot/snapshot";

/** The names of which the verdict's sentence may speak: what fails, what is seen, what the official page calls it. */
export function namedIn({ outages, symptoms, official }: Snapshot): string[] {
  const open = outages.filter((outage) => outage.phase !== "ended");
  const most = symptoms.shares[0] ? symptomOf(symptoms.shares[0].symptom) : null;
  return [
    ...open.flatMap(({ name, surface, model }) => [
      name,
      ...(surface ? [surfaceOf(surface).name] : []),
      ...(model ? [modelOf(model).name] : []),
    ]),
    ...official.incidents.map((incident) => incident.name),
    ...(most ? [`${most.name} ${most.gloss}`] : []),
  ];
}
