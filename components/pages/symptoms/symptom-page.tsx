import Link from "next/link";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { ZoneNote } from "@/components/ui/time/zone-note";
import { symptomOf } from "@/lib/catalog/symptoms";
import type { SymptomPage as Page } from "@/lib/views/pages/read-symptom-page";
import { peopleInWords } from "@/lib/words/people-words";
import { Advice } from "./advice";
import { DayTrend } from "./day-trend";
import { faults } from "./faults";
import { SeenTable } from "./seen-table";

/** A symptom: what it means, whose fault it is, what to do, and where it is seen now. */
export function SymptomPage({ page }: { page: Page }) {
  const { people, dayPeople, surfaces, models, day, now } = page;
  const symptom = symptomOf(page.symptom);
  return (
    <>
      <PageHead
        kind={
          <Link prefetch={false} href="/symptoms" className="worded">
            What people see
          </Link>
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
            {peopleInWords(people)}
          </strong>{" "}
          reported it in the last 30 minutes, {peopleInWords(dayPeople)} in 24 hours.
        </p>
      </PageHead>
      <Section id="advice" title="What to do">
        <Advice program={symptom.program} person={symptom.person} />
      </Section>
      <Section
        id="day"
        title="The day"
        note={
          <>
            People reporting {symptom.name}, per 30 minutes · <ZoneNote />
          </>
        }
      >
        <DayTrend day={day} now={now} />
      </Section>
      <div className="grid gap-x-14 border-t border-line lg:grid-cols-2">
        <Section
          id="surfaces"
          title="By surface"
          note="Where it is seen, 30 minutes and 24 hours"
          rule="never"
        >
          <SeenTable path="/surfaces" name="Surface" rows={surfaces} />
        </Section>
        <Section id="models" title="By model" note="On which it is seen" rule="stacked">
          <SeenTable path="/models" name="Model" rows={models} />
        </Section>
      </div>
    </>
  );
}
