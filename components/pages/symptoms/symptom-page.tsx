import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { RouteLink } from "@/components/ui/text-link";
import { ZoneNote } from "@/components/ui/time/time";
import { symptomOf } from "@/lib/catalog/symptoms";
import type { SymptomPage as Page, SeenAt } from "@/lib/views/pages/read-symptom-page";
import { formatNumber } from "@/lib/words/numbers";
import { formatPeople } from "@/lib/words/people";
import { Advice, faults } from "./advice";
import { DayTrend } from "./day-trend";

/** A symptom: what it means, who causes it, what to do, and where people see it now. */
export function SymptomPage({ page }: { page: Page }) {
  const { people, dayPeople, surfaces, models, day, now } = page;
  const symptom = symptomOf(page.symptom);
  return (
    <>
      <PageHead
        kind={
          <RouteLink prefetch={false} href="/symptoms">
            What people see
          </RouteLink>
        }
        title={`${symptom.name}: ${symptom.gloss}`}
        lead={
          <p>
            <strong className="font-[640]">{faults[symptom.fault]}</strong> {symptom.means}
          </p>
        }
      >
        <p className="mt-4 text-sm">
          <strong className={`font-semibold ${people > 0 ? "text-heat-5" : ""}`}>
            {formatPeople(people)}
          </strong>{" "}
          reported it in the last 30 minutes, {formatPeople(dayPeople)} in the last 24 hours.
        </p>
      </PageHead>
      <Section id="advice" title="What to do">
        <Advice program={symptom.program} person={symptom.person} />
      </Section>
      <Section
        id="day"
        title="Last 24 hours"
        note={
          <>
            Reports of {symptom.name} per 30 minutes · <ZoneNote />
          </>
        }
      >
        <DayTrend day={day} now={now} />
      </Section>
      <div className="grid gap-x-14 border-t border-line lg:grid-cols-2">
        <Section
          id="surfaces"
          title="By surface"
          note="People in the last 30 minutes and 24 hours"
          rule="never"
        >
          <WhereTable path="/surfaces" name="Surface" rows={surfaces} />
        </Section>
        <Section
          id="models"
          title="By model"
          note="People in the last 30 minutes and 24 hours"
          rule="stacked"
        >
          <WhereTable path="/models" name="Model" rows={models} />
        </Section>
      </div>
    </>
  );
}

/** The surfaces or models where people see a symptom, most people first. The bar shows the last 24 hours. */
function WhereTable({ path, name, rows }: { path: string; name: string; rows: readonly SeenAt[] }) {
  if (rows.length === 0) return <p className="text-soft">No reports in the last 24 hours.</p>;
  const max = Math.max(...rows.map(({ dayPeople }) => dayPeople), 1);
  const figure = "py-1.5 pl-3 text-right font-mono tabular-nums";
  return (
    <table className="w-full table-fixed text-label">
      <caption className="sr-only">People by {name.toLowerCase()}</caption>
      <thead className="text-soft">
        <tr className="border-b border-ink">
          <th scope="col" className="w-[9.5rem] py-1.5 text-left font-normal">
            {name}
          </th>
          <td className="p-0" />
          <th scope="col" className="w-[4rem] py-1.5 text-right font-normal">
            30 min
          </th>
          <th scope="col" className="w-[4rem] py-1.5 text-right font-normal">
            24 h
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name: label, people, dayPeople }) => (
          <tr key={id} className="border-b border-line last:border-b-0">
            <th scope="row" className="truncate py-1.5 text-left text-sm font-medium">
              <RouteLink href={`${path}/${id}`} prefetch={false}>
                {label}
              </RouteLink>
            </th>
            <td className="p-0 pl-3">
              <span className="block h-1.5 rounded-[1px] bg-heat-0">
                <span
                  className="block h-full rounded-[1px] bg-heat-4"
                  style={{ width: `${Math.round((dayPeople / max) * 1000) / 10}%` }}
                />
              </span>
            </td>
            <td className={`${figure} ${people > 0 ? "font-semibold text-heat-5" : "text-soft"}`}>
              {formatNumber(people)}
            </td>
            <td className={figure}>{formatNumber(dayPeople)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
