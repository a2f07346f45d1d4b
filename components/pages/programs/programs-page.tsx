import Link from "next/link";
import { LiveUpdates } from "@/components/live/live-updates";
import { Section } from "@/components/ui/section";
import { ZoneNote } from "@/components/ui/time/time";
import type { ProgramsPage as Page } from "@/lib/views/pages/read-programs";
import { DayLines, floorOf } from "./day-lines";
import { CellFigures, ErrorFigures } from "./figure-tables";
import { windowNames } from "./figure-words";
import { ProgramsHead } from "./programs-head";
import { SendPart } from "./send-part";

/** Success rates and latency as measured by programs, how they are calculated, and how to send them. */
export function ProgramsPage({ page, origin }: { page: Page; origin: string }) {
  const { day, rules, now, followed } = page;
  return (
    <>
      {followed ? <LiveUpdates {...followed} now={now} /> : null}
      <ProgramsHead page={page} />
      {day.length > 0 ? <Figures page={page} /> : null}
      <SendPart origin={origin} rules={rules} />
      <HowPart rules={rules} />
    </>
  );
}

function Figures({ page: { success, day, now } }: { page: Page }) {
  const floor = floorOf(day);
  return (
    <>
      <Section
        id="cells"
        title="By surface and model"
        note={`Median success rate per program in the last ${windowNames[success.window]}`}
      >
        <WindowChoice chosen={success.window} />
        <div className="grid gap-x-14 gap-y-7 lg:grid-cols-[1.7fr_1fr]">
          <div className="min-w-0">
            <CellFigures cells={success.cells} />
          </div>
          <div className="min-w-0">
            <h3 className="border-b border-ink py-1.5 note">Errors, as a share of calls</h3>
            <ErrorFigures errors={success.errors} />
          </div>
        </div>
      </Section>
      <Section
        id="day"
        title="Last 24 hours"
        note={
          <>
            Success rate per 15 minutes, from {Math.round(floor * 100)}% to 100% · <ZoneNote />
          </>
        }
      >
        <div className="grid gap-x-14 gap-y-6 lg:grid-cols-2">
          <DayLines lines={day.filter(({ kind }) => kind === "surface")} floor={floor} now={now} />
          <DayLines lines={day.filter(({ kind }) => kind === "model")} floor={floor} now={now} />
        </div>
      </Section>
    </>
  );
}

function WindowChoice({ chosen }: { chosen: keyof typeof windowNames }) {
  return (
    <nav aria-label="Period" className="mb-2 flex gap-x-5 text-sm">
      {(["30m", "2h", "24h"] as const).map((window) => (
        <Link
          prefetch={false}
          key={window}
          href={window === "30m" ? "/programs" : `/programs?window=${window}`}
          scroll={false}
          aria-current={window === chosen ? "page" : undefined}
          className="inline-flex min-h-11 items-center border-b-2 border-transparent aria-[current=page]:border-ink aria-[current=page]:font-semibold sm:min-h-9"
        >
          {windowNames[window]}
        </Link>
      ))}
    </nav>
  );
}

const rows = (rules: Page["rules"]): [string, string][] => [
  [
    "Median",
    "We calculate one success rate per account, whether it made ten calls or a billion. The figure is the median: half of the accounts saw more, half saw less. Each account counts once, however many keys it has.",
  ],
  [
    "All calls",
    "The plain total, dominated by the programs with the most calls. We show it next to the median if the two differ.",
  ],
  [
    "Not enough data",
    `We show a figure only if at least ${rules.minAccounts} accounts made ${rules.minCallsOfKey} calls or more each, and ${rules.minCalls} calls in total. So nobody can infer what a single program does.`,
  ],
  [
    "Separate from reports",
    "Call statistics never count as reports. They are not on the heatmap, and they never start or end an outage.",
  ],
  [
    "Not verified",
    "We can’t verify what a program sends. The median tolerates a few bad sources, and a moderator can exclude a key.",
  ],
  [
    "Retention",
    `We keep minutes for ${rules.minuteDays} days and hours for ${rules.observationDays} days. If you delete your account, we delete its data at once, also from the figures.`,
  ],
];

/** How the figures are calculated, and what they are not. */
export function HowPart({ rules }: { rules: Page["rules"] }) {
  return (
    <Section id="how" title="How it is calculated">
      <dl className="measure-wide divide-y divide-line border-y border-line">
        {rows(rules).map(([name, text]) => (
          <div key={name} className="grid gap-x-6 py-2.5 sm:grid-cols-[10rem_1fr]">
            <dt className="font-medium">{name}</dt>
            <dd className="text-soft text-pretty">{text}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
