import { Part } from "@/components/ui/prose";
import type { MethodFacts } from "@/lib/views/pages/method-facts";
import { formatList } from "@/lib/words/lists";

/** How we detect, confirm, locate and end an outage. */
export function RulePart({ facts }: { facts: MethodFacts }) {
  const { detection, zones, baseline, quorum, relocatesAfterMinutes, end, staleAfterSeconds } = facts;
  const windows = detection.windowsMinutes;
  const { people } = quorum;
  return (
    <Part id="rule" title="Detection">
      <h3 className="mb-1 pt-2 font-semibold">People, not clicks</h3>
      <p>
        Each person counts once per 30 minutes in each zone. A zone is a surface on a model, a surface, a
        model, a model family, a group of surfaces, or everything. If you report again, we update your symptom
        and don’t count you twice. “Not sure” never counts for a surface or model that you didn’t choose. We
        count “works” votes separately and never subtract them.
      </p>
      <h3 className="mb-1 pt-2 font-semibold">Normal level</h3>
      <p>
        The normal level is the report rate in the same hour of the week over the last {baseline.weeks} weeks,
        without outages. We divide it among zones by how often each is reported. Older reports weigh less:
        half after {baseline.halfLifeDays} days. We adjust the level to the recent past, from{" "}
        {detection.levelFromMinutes} to {detection.levelToMinutes} minutes ago, and to the reports in other
        zones. For its first {baseline.minKnownHours} hours, a new site detects nothing. Colors show how far a
        count is above normal, not how large it is. A number in a cell is always people.
      </p>
      <h3 className="mb-1 pt-2 font-semibold">A signal</h3>
      <p>
        Every minute, we check {zones} zones over {windows.length} windows, from {windows[0]} to{" "}
        {windows.at(-1)} minutes. If a zone has at least {detection.minPeople} people, we calculate a score:
        how unlikely so many reports would be on a normal day (the upper tail of a negative binomial), and how
        strongly the symptoms point to one failure. If the highest score is above the threshold, and the
        people come from at least {quorum.signalNetworks} networks, we open a signal. The time of this alarm
        never changes. We also estimate when the failure began.
      </p>
      <h3 className="mb-1 pt-2 font-semibold">Confirmed: it’s not just you</h3>
      <p>
        An outage is confirmed if, within {quorum.withinMinutes} minutes, enough people above the normal level
        report it: at least {people.cell} for one surface and model, {people.surface} for a surface, a model
        or several of them, or {people.all} for everything. They must come from at least {quorum.networks}{" "}
        networks. From one network, n people count as 1 + ln n, and never more than those from the next
        network. Here we set the normal level {quorum.doubtDeviations} standard deviations higher, to be on
        the safe side.
      </p>
      <h3 className="mb-1 pt-2 font-semibold">Location and end</h3>
      <p>
        {formatList(relocatesAfterMinutes.map(String))} minutes after the alarm, we check again which zone
        explains the reports best. Earlier zones stay on record. People stop reporting while an outage lasts,
        so fewer reports don’t end it at once. An outage subsides if the reports of {end.countMinutes} minutes
        stay low for {end.subsidesAfterMinutes} minutes. Low means below normal plus {end.lowDeviations}{" "}
        standard deviations, or below {end.lowShareOfPeak * 100}% of the peak if that is more. The outage ends{" "}
        {end.endsAfterMinutes} minutes later, or as soon as {end.worksAgainEnough} people who had reported it
        say that it works. A new alarm in the same zone within {end.reopensWithinMinutes} minutes reopens the
        outage.
      </p>
      <p>
        The status is unknown if there are not enough reports, if our counts are older than{" "}
        {staleAfterSeconds} seconds, or if reports cannot reach us as usual: we cannot store them, or everyone
        must wait or prove work to send one.
      </p>
    </Part>
  );
}

type Row = [name: string, value: string, source: string];

const range = ([min, max]: readonly [number, number]) => `${min} to ${max}`;

function rowsOf({ detection, quorum }: MethodFacts): Row[] {
  return [
    ["windows, minutes", detection.windowsMinutes.join(", "), "benchmark"],
    ["minimum number of people", `${detection.minPeople}`, "benchmark: lower is worse"],
    [
      "variance of a count with normal level b",
      `${detection.clumping} b + b²/${detection.levelSize}`,
      "public reports of 2018 to 2020",
    ],
    [
      "adjustment to the recent past",
      `${range(detection.levelRange)} times normal, ${detection.levelPseudoCount} pseudo-counts`,
      "benchmark, paired on the same outages",
    ],
    [
      "adjustment to other zones",
      `${range(detection.controlRange)} times, over ${detection.controlMinutes} minutes, ${detection.controlPseudoCount} pseudo-counts`,
      "benchmark, paired on the same outages",
    ],
    [
      "share of an outage’s reports with one symptom",
      detection.markShares.map((share) => `${share * 100}%`).join(", "),
      "assumption; varied in the benchmark",
    ],
    [
      "deduction for a zone that rarely fails",
      `${detection.priorWeight} × −ln of its odds relative to the most common zone, ${detection.priorWeight * detection.priorMaxNats} nats at most`,
      "official incidents, and how often the zone is reported",
    ],
    [
      "threshold, nats",
      detection.threshold.map(([rate, nats]) => `${nats} at ${rate} a minute`).join("; "),
      "calibrated to one false alarm a month",
    ],
    [
      "quorum, people",
      `${quorum.people.cell} cell, ${quorum.people.surface} surface, model or group, ${quorum.people.all} everything`,
      "minimum number of colluders in the benchmark",
    ],
  ];
}

/** The constants of detection, and where each comes from. A nat is a factor of e: 12 nats are 1 in 160,000. */
export function ConstantsTable({ facts }: { facts: MethodFacts }) {
  return (
    <>
      <table className="w-full text-label max-sm:block">
        <caption className="sr-only">Constants of detection and their sources</caption>
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
      <p className="note">
        A nat is a factor of e in probability. At 12 nats, chance alone causes it once in 160,000 checks.
      </p>
    </>
  );
}
