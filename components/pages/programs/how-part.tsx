import { Section } from "@/components/ui/section";
import type { ProgramsPage } from "@/lib/views/pages/read-programs";

const rows = (rules: ProgramsPage["rules"]): [string, string][] => [
  [
    "One key, one voice",
    "For each key we take its own share of calls that succeeded, whether it made ten calls or a billion. The figure is the median of these shares: half of the keys saw more, half saw less. Keys of one account share one voice, so more keys are no more voices.",
  ],
  [
    "All calls together",
    "Is the plain sum, in which who calls most weighs most. It is shown beside the median where the two differ, and decides nothing.",
  ],
  [
    "Too few to tell",
    `No figure is shown under ${rules.minAccounts} accounts with ${rules.minCallsOfKey} calls or more each, and ${rules.minCalls} calls together. So nobody can read from it what one program does.`,
  ],
  [
    "Apart from people",
    "What programs send is never in people’s counts, on no heatmap, and no outage is found or ended by it.",
  ],
  [
    "Not checked",
    "A program says what it likes; we cannot look into it. The median bears with some that are wrong, and a moderator can leave a key out.",
  ],
  [
    "Kept",
    `By the minute for ${rules.minuteDays} days, by the hour for ${rules.observationDays}, then deleted; with your account at once, also from the figures.`,
  ],
];

/** How the figures are reckoned, and what they are not. */
export function HowPart({ rules }: { rules: ProgramsPage["rules"] }) {
  return (
    <Section id="how" title="How it is reckoned">
      <dl className="max-w-[52rem] divide-y divide-line border-y border-line">
        {rows(rules).map(([name, says]) => (
          <div key={name} className="grid gap-x-6 py-2.5 sm:grid-cols-[10rem_1fr]">
            <dt className="font-medium">{name}</dt>
            <dd className="text-soft text-pretty">{says}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
