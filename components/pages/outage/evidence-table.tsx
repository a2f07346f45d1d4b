import { zoneName, zoneOfKey } from "@/lib/catalog/zones";
import type { OutagePage } from "@/lib/views/record/read-outage-page";

const decimal = (value: number) => (Math.round(value * 10) / 10).toFixed(1);

/** How the alarm's score was calculated, so that you can verify it. */
export function EvidenceTable({ evidence }: { evidence: OutagePage["evidence"] }) {
  const zone = zoneOfKey(evidence.zone);
  const score = evidence.countNats + evidence.symptomNats - evidence.penaltyNats;
  const rows: [string, string, string][] = [
    [
      "People",
      `${evidence.people} in ${evidence.windowMinutes} min`,
      `new reporters: ${zone ? zoneName(zone) : evidence.zone}`,
    ],
    [
      "Normal",
      evidence.expected.toFixed(2),
      `expected on a normal day (negative binomial, size ${evidence.size.toFixed(2)})`,
    ],
    [
      "Count evidence",
      decimal(evidence.countNats),
      "how unlikely this many reports would be on a normal day (−ln p)",
    ],
    [
      "Symptom evidence",
      decimal(evidence.symptomNats),
      "how much more likely these symptoms are in an outage",
    ],
    ["Scope penalty", `−${decimal(evidence.penaltyNats)}`, "how rarely this kind of scope fails"],
    ["Score", decimal(score), `we raise the alarm at ${decimal(evidence.thresholdNats)}`],
  ];
  return (
    <table className="w-full measure text-label">
      <caption className="sr-only">How the alarm’s score was calculated</caption>
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
