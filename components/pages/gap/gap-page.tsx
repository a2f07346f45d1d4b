import Link from "next/link";
import { LedgerKey } from "@/components/charts/ledger/ledger-key";
import { LedgerPicture } from "@/components/charts/ledger/ledger-picture";
import { Section } from "@/components/ui/section";
import type { GapView } from "@/lib/views/record/gap-view";
import { ClassFilter } from "./class-filter";
import { GapSentence } from "./gap-sentence";
import { LedgerTable } from "./ledger-table";
import { UptimeTable } from "./uptime-table";

const windows = [
  ["30d", "30 days"],
  ["90d", "90 days"],
  ["365d", "a year"],
] as const;

/** The gap: every outage beside the official word, who was first, and the figures with what they leave out. */
export function GapPage({ view }: { view: GapView }) {
  const { window, exclusions, uptimes, figures } = view;
  return (
    <>
      <header className="pt-7 pb-6">
        <h1 className="text-[2.5rem] leading-[1.05] font-[640] tracking-[-0.035em] sm:text-[3.25rem]">
          The gap
        </h1>
        <div className="mt-4 max-w-[44rem] text-lead font-[380] text-pretty">
          <GapSentence view={view} />
        </div>
        <nav aria-label="Window" className="mt-4 flex gap-x-5 text-sm">
          {windows.map(([id, words]) => (
            <Link
              prefetch={false}
              key={id}
              href={`/gap?window=${id}`}
              aria-current={id === window ? "page" : undefined}
              className={`inline-flex min-h-11 items-center ${id === window ? "border-b-2 border-ink font-semibold" : "worded"}`}
            >
              {words}
            </Link>
          ))}
        </nav>
      </header>
      <Section id="picture" title="From our alarm on" note={<LedgerKey />}>
        <LedgerPicture view={view} />
      </Section>
      <Section id="ledger" title="The ledger" note="Each with its times; both ways told">
        <ClassFilter view={view} />
        <LedgerTable view={view} />
      </Section>
      <Section
        id="uptimes"
        title="Uptime, three ways"
        note="The same time by three rules, from when each record is known here"
      >
        <UptimeTable uptimes={uptimes} />
      </Section>
      <Section id="rule" title="How the grade is reckoned">
        <div className="max-w-[44rem] space-y-3 text-pretty">
          <p>
            Each confirmed outage counts the minutes from our alarm to the first official post about it; 0
            where the official page was first, 240 where it was over and nothing was posted in those minutes.
            The mean gives the grade: A under 15, B under 30, C under 120, D under 240, else F. Fewer than
            five outages give no grade; {figures.n} count here.
          </p>
          <p>
            Left out: {some(exclusions.unconfirmed, "signal")} never confirmed,{" "}
            {some(exclusions.notSeenByUs, "incident")} from before our first reading, {exclusions.maintenance}{" "}
            of maintenance, {some(exclusions.withdrawn, "outage")}{" "}
            <Link prefetch={false} href="/history#removals" className="worded">
              withdrawn
            </Link>
            , {exclusions.merged} that a moderator found to be part of an earlier one, and{" "}
            {some(exclusions.open, "outage")} of which the page may still speak: in the 240 minutes after an
            alarm, while it goes on, or where these were not read. Many small incidents never reach people:{" "}
            {figures.officialOnly} stand in the ledger as official only.
          </p>
          <p>
            Official weighting counts a major outage in full, a partial one 30%, a degradation nothing. All it
            admitted counts every minute of an incident. By people’s reports counts every minute of a
            confirmed outage that touches the surface.
          </p>
        </div>
      </Section>
    </>
  );
}

const some = (count: number, what: string) => `${count} ${what}${count === 1 ? "" : "s"}`;
