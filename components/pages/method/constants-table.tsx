import type { MethodFacts } from "@/lib/views/pages/method-facts";

type Row = [name: string, value: string, source: string];

const range = ([least, most]: readonly [number, number]) => `${least} to ${most}`;

function rowsOf({ detection, quorum }: MethodFacts): Row[] {
  return [
    ["windows, minutes", detection.windowsMinutes.join(", "), "benchmark"],
    ["fewest people that are evidence", `${detection.minPeople}`, "benchmark: a lower floor is worse"],
    [
      "variance of a count b",
      `${detection.clumping} b + b²/${detection.levelSize}`,
      "public crowd records of 2018 to 2020",
    ],
    [
      "local level",
      `${range(detection.levelRange)} times usual, ${detection.levelPseudoCount} pseudo-counts`,
      "benchmark, paired on the same outages",
    ],
    [
      "elsewhere, as a control",
      `${range(detection.controlRange)} times, over ${detection.controlMinutes} minutes, ${detection.controlPseudoCount} pseudo-counts`,
      "benchmark, paired on the same outages",
    ],
    [
      "share of an outage’s reports with one symptom",
      detection.markShares.map((share) => `${share * 100}%`).join(", "),
      "assumed; told apart in the benchmark",
    ],
    [
      "taken off for a place that seldom fails",
      `${detection.priorWeight} of its −ln odds against the commonest, ${detection.priorWeight * detection.priorMaxNats} nats at most`,
      "what names of the official record name; its use",
    ],
    [
      "threshold, nats",
      detection.threshold.map(([rate, nats]) => `${nats} at ${rate} a minute`).join("; "),
      "calibrated to one false alarm a month",
    ],
    [
      "quorum, people",
      `${quorum.people.cell} cell, ${quorum.people.surface} surface, model or group, ${quorum.people.all} everything`,
      "the least number of colluders in the benchmark",
    ],
  ];
}

/** The numbers that decide, and where each comes from. A nat is a factor e of rarity: 12 nats are 1 in 160,000. */
export function ConstantsTable({ facts }: { facts: MethodFacts }) {
  return (
    <>
      <table className="w-full text-label max-sm:block">
        <caption className="sr-only">Constants of the detection, and the source of each</caption>
        <thead className="text-left text-soft max-sm:sr-only">
          <tr className="border-b border-ink">
            <th scope="col" className="py-1.5 pr-5 font-normal">
              Constant
            </th>
            <th scope="col" className="py-1.5 pr-5 font-normal">
              Value
            </th>
            <th scope="col" className="py-1.5 font-normal">
              Source
            </th>
          </tr>
        </thead>
        <tbody className="max-sm:block">
          {rowsOf(facts).map(([name, value, source]) => (
            <tr key={name} className="border-b border-line align-top max-sm:block max-sm:py-1.5">
              <th scope="row" className="py-1.5 pr-5 text-left font-medium max-sm:block max-sm:py-0">
                {name}
              </th>
              <td className="py-1.5 pr-5 font-mono max-sm:block max-sm:py-0">{value}</td>
              <td className="py-1.5 text-soft max-sm:block max-sm:py-0">{source}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="text-label text-soft">
        A nat is a factor of e in rarity: at 12 nats, chance does as much in one of 160,000 looks.
      </p>
    </>
  );
}
