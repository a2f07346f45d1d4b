import { zoneName, zoneOfKey } from "@/lib/catalog/zones";
import type { OutagePage } from "@/lib/views/record/read-outage-page";

const one = (value: number) => (Math.round(value * 10) / 10).toFixed(1);

/** What the alarm's score was made of, so that anyone can recompute it. */
export function EvidenceTable({ evidence }: { evidence: OutagePage["evidence"] }) {
  const zone = zoneOfKey(evidence.zone);
  const score = evidence.countNats + evidence.symptomNats - evidence.penaltyNats;
  const rows: [string, string, string][] = [
    [
      "People",
      `${evidence.people} in ${evidence.windowMinutes} min`,
      `new to ${zone ? zoneName(zone) : evidence.zone}`,
    ],
    ["Usual", evidence.expected.toFixed(2), `negative binomial of size ${evidence.size.toFixed(2)}`],
    ["By count", `${one(evidence.countNats)} nats`, "−ln of the chance of as many people or more"],
    ["By symptoms", `${one(evidence.symptomNats)} nats`, "how much likelier such a mixture is in an outage"],
    ["For the kind of place", `−${one(evidence.penaltyNats)} nats`, "how seldom such a place is what fails"],
    ["Score", `${one(score)} nats`, `the alarm is raised from ${one(evidence.thresholdNats)} on`],
  ];
  return (
    <table className="w-full max-w-[44rem] text-label">
      <caption className="sr-only">What the alarm’s score was made of</caption>
      <tbody>
        {rows.map(([name, value, note]) => (
          <tr key={name} className="border-b border-line last:border-b-0">
            <th scope="row" className="py-1.5 pr-4 text-left font-medium">
              {name}
            </th>
            <td className="py-1.5 pr-4 text-right font-mono whitespace-nowrap tabular-nums">{value}</td>
            <td className="py-1.5 text-soft">{note}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
