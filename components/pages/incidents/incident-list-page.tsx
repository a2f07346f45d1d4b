import Link from "next/link";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import type { IncidentListQuery } from "@/lib/views/record/query";
import type { IncidentListView } from "@/lib/views/record/read-incident-list";
import { IncidentList } from "./incident-list";
import { IncidentSearch } from "./incident-search";

/** All official incidents that we know of, newest first, to be searched and paged. */
export function IncidentListPage({ view: { asked, incidents, next } }: { view: IncidentListView }) {
  const narrowed = asked.q !== "" || asked.surface !== null || asked.model !== null;
  return (
    <>
      <PageHead
        title="Official incidents"
        lead="What the official page posted, newest first, with each of its times. What people reported then stands on each one’s page."
      >
        <IncidentSearch asked={asked} />
      </PageHead>
      <Section id="list" title={narrowed ? "What was asked for" : "All"} note="Newest first; days are of UTC">
        {narrowed && (
          <p className="pb-4 text-sm">
            {incidents.length === 0 && "No incident has this in its name and place. "}
            <Link prefetch={false} href="/incidents" className="worded">
              Show all
            </Link>
          </p>
        )}
        {(incidents.length > 0 || !narrowed) && <IncidentList incidents={incidents} />}
        <nav aria-label="Pages" className="flex gap-x-6 border-t border-line pt-2 text-sm">
          {asked.before && (
            <Link
              prefetch={false}
              href={hrefOf({ ...asked, before: null })}
              className="inline-flex min-h-11 items-center worded"
            >
              Newest
            </Link>
          )}
          {next && (
            <Link
              prefetch={false}
              href={hrefOf({ ...asked, before: next })}
              className="inline-flex min-h-11 items-center worded"
            >
              Older
            </Link>
          )}
        </nav>
      </Section>
    </>
  );
}

/** The address of the list narrowed so; what is not narrowed is left out. */
export function hrefOf({ q, surface, model, before }: IncidentListQuery): string {
  const query = new URLSearchParams(
    Object.entries({ q, surface, model, before }).flatMap(([key, value]) => (value ? [[key, value]] : [])),
  ).toString();
  return query ? `/incidents?${query}` : "/incidents";
}
