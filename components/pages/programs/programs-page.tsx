import Link from "next/link";
import { LiveUpdates } from "@/components/live/live-updates";
import { Section } from "@/components/ui/section";
import { ZoneNote } from "@/components/ui/time/zone-note";
import type { ProgramsPage as Page } from "@/lib/views/pages/read-programs";
import { CellFigures } from "./cell-figures";
import { DayLines, floorOf } from "./day-lines";
import { ErrorFigures } from "./error-figures";
import { HowPart } from "./how-part";
import { ProgramsHead } from "./programs-head";
import { SendPart } from "./send-part";
import { windowWords } from "./window-words";

/** Success and latency as programs see them, how that is reckoned, and how a program comes to send it. */
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
        note={`Success as the middle program saw it, in ${windowWords[success.window]}`}
      >
        <WindowChoice chosen={success.window} />
        <div className="grid gap-x-14 gap-y-7 lg:grid-cols-[1.7fr_1fr]">
          <div className="min-w-0">
            <CellFigures cells={success.cells} />
          </div>
          <div className="min-w-0">
            <h3 className="border-b border-ink py-1.5 text-label text-soft">
              Which errors, of calls, each program alike
            </h3>
            <ErrorFigures errors={success.errors} />
          </div>
        </div>
      </Section>
      <Section
        id="day"
        title="The day"
        note={
          <>
            Calls that succeeded, per 15 minutes, from {Math.round(floor * 100)}% to 100% · <ZoneNote />
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

function WindowChoice({ chosen }: { chosen: keyof typeof windowWords }) {
  return (
    <nav aria-label="Window of the figures" className="mb-2 flex gap-x-5 text-sm">
      {(["30m", "2h", "24h"] as const).map((window) => (
        <Link
          prefetch={false}
          key={window}
          href={window === "30m" ? "/programs" : `/programs?window=${window}`}
          scroll={false}
          aria-current={window === chosen ? "page" : undefined}
          className="inline-flex min-h-11 items-center border-b-2 border-transparent aria-[current=page]:border-ink aria-[current=page]:font-semibold sm:min-h-9"
        >
          {windowWords[window]}
        </Link>
      ))}
    </nav>
  );
}
