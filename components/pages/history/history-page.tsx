import Link from "next/link";
import { Calendar, CalendarKey } from "@/components/charts/calendar/calendar";
import { UptimeTable } from "@/components/pages/gap/uptime-table";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { RouteLink, TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time/time";
import { modelOf } from "@/lib/catalog/models";
import { surfaceOf } from "@/lib/catalog/surfaces";
import type { HistoryQuery } from "@/lib/views/record/query";
import type { HistoryView } from "@/lib/views/record/read-history";
import { plural } from "@/lib/words/numbers";
import { HistoryFilter, HistorySearch, historyHref } from "./history-filter";
import { HistoryDays } from "./history-list";
import { RemovalList } from "./removal-list";

/** The record by day: a calendar, uptimes, and a list of outages and incidents that you can search. */
export function HistoryPage({ view }: { view: HistoryView }) {
  const { asked, list, removals, uptimes, knownSince, now } = view;
  const span = asked.span === "90d" ? "90 days" : "1 year";
  return (
    <>
      <PageHead title="History" lead={historySentence(view, scopeOf(asked))}>
        <HistoryFilter asked={asked} />
      </PageHead>
      <Section
        id="calendar"
        title="Day by day"
        note={`Reports${scopeOf(asked) && ` ${scopeOf(asked)}`} per day; darker = further above normal`}
      >
        <Calendar view={view} hrefFor={(day) => `${historyHref({ ...asked, q: "", page: 1, day })}#list`} />
        <CalendarKey />
      </Section>
      <Section
        id="uptimes"
        title="Uptime by three rules"
        note={
          <>
            Last {span}. <KnownSince knownSince={knownSince} now={now} />
            <RouteLink prefetch={false} href="/gap#rule">
              How uptime is calculated
            </RouteLink>
          </>
        }
      >
        {asked.model !== null && (
          <p className="mb-2 note">
            The status page has no components for models, so this covers surfaces over all models.
          </p>
        )}
        <UptimeTable uptimes={uptimes} />
      </Section>
      <Section id="list" title="Outages and incidents" note="By the day on which each began">
        <HistorySearch asked={asked} />
        {list.days.length === 0 ? (
          <p className="border-t border-line py-3 text-soft">
            {asked.q === "" ? "No outages or incidents in this period." : "No results in this period."}
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
              What moderators removed, and why. Alarm times never change.{" "}
              <TextLink href="/api/v1/removals">Download JSON</TextLink>
            </>
          }
        >
          <RemovalList removals={removals} now={now} />
        </Section>
      )}
    </>
  );
}

/** "for Opus 5 in Claude Code"; empty for everything. */
function scopeOf({ surface, model }: HistoryQuery): string {
  if (surface && model) return `for ${modelOf(model).name} in ${surfaceOf(surface).name}`;
  if (surface) return `for ${surfaceOf(surface).name}`;
  return model ? `for ${modelOf(model).name}` : "";
}

function KnownSince({ knownSince, now }: Pick<HistoryView, "knownSince" | "now">) {
  return (
    <>
      {knownSince.people && (
        <>
          Our counts start <Time at={knownSince.people} now={now} />.{" "}
        </>
      )}
      {knownSince.official && (
        <>
          Official data starts <Time at={knownSince.official} now={now} />.{" "}
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

const formatDays = (count: number) => (count === 0 ? "no days" : plural(count, "day"));

/** On how many days users reported outages, the status page posted incidents, and both. */
function historySentence({ asked, days }: Pick<HistoryView, "asked" | "days">, scope: string): string {
  const ours = days.filter(({ outages }) => outages > 0).length;
  const theirs = days.filter(({ incidents }) => incidents > 0).length;
  const both = days.filter(({ outages, incidents }) => outages > 0 && incidents > 0).length;
  const span = asked.span === "90d" ? "90 days" : "year";
  return `In the last ${span}, users reported outages${scope && ` ${scope}`} on ${formatDays(ours)}. The status page posted incidents on ${formatDays(theirs)}. Both happened on ${formatDays(both)}.`;
}
