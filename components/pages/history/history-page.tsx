import Link from "next/link";
import { Calendar } from "@/components/charts/calendar/calendar";
import { CalendarKey } from "@/components/charts/calendar/calendar-key";
import { UptimeTable } from "@/components/pages/gap/uptime-table";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { Time } from "@/components/ui/time/time";
import { modelOf } from "@/lib/catalog/models";
import { surfaceOf } from "@/lib/catalog/surfaces";
import type { HistoryQuery } from "@/lib/views/record/query";
import type { HistoryView } from "@/lib/views/record/read-history";
import { HistoryFilter } from "./history-filter";
import { historyHref } from "./history-href";
import { HistoryDays } from "./history-list";
import { HistorySearch } from "./history-search";
import { historySentence } from "./history-sentence";
import { RemovalList } from "./removal-list";

/** The record by day: how unusual each was, what failed and what was posted, uptimes, and a list to be searched. */
export function HistoryPage({ view }: { view: HistoryView }) {
  const { asked, list, removals, uptimes, knownSince, now } = view;
  const span = asked.span === "90d" ? "90 days" : "a year";
  return (
    <>
      <PageHead title="History" lead={historySentence(view, placeOf(asked))}>
        <HistoryFilter asked={asked} />
      </PageHead>
      <Section
        id="calendar"
        title="Day by day"
        note={`People reporting${placeOf(asked) && ` ${placeOf(asked)}`}, by how unusual`}
      >
        <Calendar view={view} />
        <CalendarKey />
      </Section>
      <Section
        id="uptimes"
        title="Uptime, three ways"
        note={
          <>
            Over {span}; <KnownSince knownSince={knownSince} now={now} />
            <Link prefetch={false} href="/gap#rule" className="worded">
              how each is reckoned
            </Link>
          </>
        }
      >
        {asked.model !== null && (
          <p className="mb-2 text-label text-soft">
            The official page has no component for a model, so these are of surfaces over all models.
          </p>
        )}
        <UptimeTable uptimes={uptimes} />
      </Section>
      <Section id="list" title="Outages and incidents" note="Side by side, by the day on which each began">
        <HistorySearch asked={asked} />
        {list.days.length === 0 ? (
          <p className="border-t border-line py-3 text-soft">
            Nothing {asked.q === "" ? "happened that we know of" : "has these words"} in this time.
          </p>
        ) : (
          <HistoryDays days={list.days} officialFresh={view.officialFresh} now={now} />
        )}
        <Pages view={view} />
      </Section>
      {removals.length > 0 && (
        <Section
          id="removals"
          title="Removed reports"
          note={
            <>
              What moderators hid, everywhere, and why; no alarm moved by it.{" "}
              <a className="worded" href="/api/v1/removals">
                All as JSON
              </a>
            </>
          }
        >
          <RemovalList removals={removals} now={now} />
        </Section>
      )}
    </>
  );
}

/** "in Claude Code on Opus 5"; empty for everything. */
function placeOf({ surface, model }: HistoryQuery): string {
  if (surface && model) return `in ${surfaceOf(surface).name} on ${modelOf(model).name}`;
  if (surface) return `in ${surfaceOf(surface).name}`;
  return model ? `on ${modelOf(model).name}` : "";
}

function KnownSince({ knownSince, now }: Pick<HistoryView, "knownSince" | "now">) {
  return (
    <>
      {knownSince.people && (
        <>
          our counts begin <Time at={knownSince.people} now={now} />;{" "}
        </>
      )}
      {knownSince.official && (
        <>
          the official record <Time at={knownSince.official} now={now} />;{" "}
        </>
      )}
    </>
  );
}

function Pages({ view: { asked, list } }: { view: HistoryView }) {
  if (list.pages === 1) return null;
  const link = "inline-flex min-h-11 items-center worded";
  return (
    <nav aria-label="Pages" className="flex items-center gap-x-6 border-t border-line pt-2 text-sm">
      {list.page > 1 && (
        <Link
          prefetch={false}
          href={`${historyHref({ ...asked, page: list.page - 1 })}#list`}
          className={link}
        >
          Newer
        </Link>
      )}
      <span className="text-soft">
        Page {list.page} of {list.pages}
      </span>
      {list.page < list.pages && (
        <Link
          prefetch={false}
          href={`${historyHref({ ...asked, page: list.page + 1 })}#list`}
          className={link}
        >
          Older
        </Link>
      )}
    </nav>
  );
}
