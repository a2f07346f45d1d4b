import type { ReactNode } from "react";
import { Section } from "@/components/ui/section";
import { grouping } from "@/lib/words/people-words";
import { ActList } from "./act-list";
import { ModerationPage } from "./moderation-page";
import type { ActShown, Desk } from "./shown";

/** What may need a moderator now. */
export interface OverviewShown {
  openOutages: number;
  waitingNotes: number;
  rules: number;
  /** Removals through whose time detection has not gone again yet. */
  removalsUnderWay: number;
  acts: readonly ActShown[];
}

/** Where a moderator begins: what is going on, the way to each desk, and what was done last. */
export function OverviewPage({ shown, now, told }: Desk<OverviewShown>) {
  const { openOutages, waitingNotes, rules, removalsUnderWay, acts } = shown;
  return (
    <ModerationPage
      at=""
      title="Moderation"
      lead="Clean up after liars, and say what the figures cannot. Every act is in the log, and no act moves an alarm."
      told={told}
    >
      <ul className="grid gap-x-14 pb-7 sm:grid-cols-2">
        <Way to="/reports" name="Reports">
          What came in, by whom, and what of it counted.
        </Way>
        <Way to="/bursts" name="Bursts">
          Networks and cells that report much, and what they did to the scores.
        </Way>
        <Way
          to="/removals"
          name="Removals"
          now={removalsUnderWay > 0 ? `${removalsUnderWay} under way` : null}
        >
          Reports that were hidden, and the way back.
        </Way>
        <Way to="/outages" name="Outages" now={openOutages > 0 ? `${openOutages} open` : null}>
          Remarks, merges, and which incident is about which outage.
        </Way>
        <Way
          to="/notes"
          name="Notes"
          now={waitingNotes > 0 ? `${grouping(waitingNotes)} of this week` : null}
        >
          What people wrote, to be shown on an outage’s page.
        </Way>
        <Way to="/intake" name="Intake" now={rules > 0 ? `${rules} in force` : null}>
          Pause a source, or demand proof of work.
        </Way>
        <Way to="/programs" name="Programs">
          Keys that send sums of calls, and those left out of the figures.
        </Way>
        <Way to="/log" name="Log">
          Every act: who, when and why.
        </Way>
      </ul>
      <Section
        id="acts"
        title="Done last"
        note={
          <a href="/account/moderation/log" className="worded">
            the whole log
          </a>
        }
      >
        <div className="max-w-[52rem]">
          <ActList acts={acts} now={now} />
        </div>
      </Section>
    </ModerationPage>
  );
}

function Way(props: { to: string; name: string; now?: string | null; children: ReactNode }) {
  return (
    <li className="border-b border-line py-2.5">
      <p className="flex items-baseline justify-between gap-x-4">
        <a
          href={`/account/moderation${props.to}`}
          className="inline-flex min-h-11 items-center font-medium worded sm:min-h-0"
        >
          {props.name}
        </a>
        {props.now ? <span className="text-label font-semibold">{props.now}</span> : null}
      </p>
      <p className="text-label text-soft">{props.children}</p>
    </li>
  );
}
