import { Button } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { RouteLink } from "@/components/ui/text-link";
import { models } from "@/lib/catalog/models";
import { surfaces } from "@/lib/catalog/surfaces";
import type { IncidentListQuery } from "@/lib/views/record/query";
import type { IncidentListView } from "@/lib/views/record/read-incidents";
import { IncidentList } from "./incident-list";

/** All official incidents, newest first, with search and paging. */
export function IncidentListPage({ view: { asked, incidents, next } }: { view: IncidentListView }) {
  const isFiltered = asked.q !== "" || asked.surface !== null || asked.model !== null;
  return (
    <>
      <PageHead
        title="Official incidents"
        lead="Incidents on Anthropic’s status page, newest first. Open one to see what users reported."
      >
        <IncidentSearch asked={asked} />
      </PageHead>
      <Section
        id="list"
        title={isFiltered ? "Search results" : "All incidents"}
        note="Newest first; days in UTC"
      >
        {isFiltered && (
          <p className="pb-4 text-sm">
            {incidents.length === 0 && "No incidents match this search. "}
            <RouteLink prefetch={false} href="/incidents">
              Clear search
            </RouteLink>
          </p>
        )}
        {(incidents.length > 0 || !isFiltered) && <IncidentList incidents={incidents} />}
        <nav aria-label="Pages" className="flex gap-x-6 border-t border-line pt-2 text-sm">
          {asked.before && (
            <RouteLink prefetch={false} href={hrefOf({ ...asked, before: null })} size="tap">
              Newest
            </RouteLink>
          )}
          {next && (
            <RouteLink prefetch={false} href={hrefOf({ ...asked, before: next })} size="tap">
              Older
            </RouteLink>
          )}
        </nav>
      </Section>
    </>
  );
}

/** The URL of the list with these filters; empty ones are left out. */
export function hrefOf({ q, surface, model, before }: IncidentListQuery): string {
  const query = new URLSearchParams(
    Object.entries({ q, surface, model, before }).flatMap(([key, value]) => (value ? [[key, value]] : [])),
  ).toString();
  return query ? `/incidents?${query}` : "/incidents";
}

/** The search form: words of the name, a surface, a model. It works without JavaScript. */
function IncidentSearch({ asked }: { asked: IncidentListQuery }) {
  return (
    <search className="mt-5">
      <form action="/incidents" className="flex flex-wrap gap-2 text-sm">
        <input
          type="search"
          name="q"
          aria-label="Incident name"
          placeholder="Incident name"
          defaultValue={asked.q}
          maxLength={100}
          className="field min-w-0 grow px-3 sm:max-w-[20rem]"
        />
        <Choice label="Surface" name="surface" all="All surfaces" entries={surfaces} chosen={asked.surface} />
        <Choice label="Model" name="model" all="All models" entries={models} chosen={asked.model} />
        <Button type="submit">Search</Button>
      </form>
    </search>
  );
}
