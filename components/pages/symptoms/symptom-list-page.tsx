import Link from "next/link";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { type Refusal, refusals } from "@/lib/catalog/pasted-errors/refusals";
import { symptoms } from "@/lib/catalog/symptoms";
import type { Snapshot } from "@/lib/snapshot/snapshot";
import { formatPeople } from "@/lib/words/people";
import { Advice, faults } from "./advice";

/** All symptoms of a failure, and the errors that are not outages. */
export function SymptomListPage({ seen }: { seen: Snapshot["symptoms"] | null }) {
  const people = new Map(seen?.shares.map((share) => [share.symptom, share.people]));
  return (
    <>
      <PageHead title="What people see" lead="What each error means, who causes it, and what to do." />
      <Section
        id="symptoms"
        title="Symptoms of a failure"
        note={seen && `People reporting in the last ${seen.window === "30m" ? "30 minutes" : "24 hours"}`}
      >
        <ul>
          {symptoms.map(({ id, name, gloss, fault }) => (
            <li
              key={id}
              className="grid grid-cols-[1fr_auto] items-baseline gap-x-4 border-b border-line py-2 last:border-b-0 sm:grid-cols-[14rem_1fr_auto]"
            >
              <Link
                href={`/symptoms/${id}`}
                prefetch={false}
                className="inline-flex min-h-8 items-center gap-x-2"
              >
                <span className="font-medium worded">{name}</span>
                <span className="note">{gloss}</span>
              </Link>
              <span className="order-3 col-span-2 note sm:order-none sm:col-span-1">{faults[fault]}</span>
              <span className="note tabular-nums">{seen ? formatPeople(people.get(id) ?? 0) : ""}</span>
            </li>
          ))}
        </ul>
      </Section>
      <Section
        id="refusals"
        title="Errors that are not outages"
        note="Your request or account is the cause. We don’t count these as reports"
      >
        <ul>
          {refusals.map((refusal) => (
            <RefusalItem key={refusal.id} refusal={refusal} />
          ))}
        </ul>
      </Section>
    </>
  );
}

function RefusalItem({ refusal }: { refusal: Refusal }) {
  return (
    <li id={refusal.id} className="border-b border-line last:border-b-0">
      <details className="group">
        <summary className="flex min-h-11 list-none items-center gap-x-2 py-1.5 [&::-webkit-details-marker]:hidden">
          <i
            aria-hidden="true"
            className="inline-block w-2 font-mono text-soft not-italic group-open:rotate-90 group-open:text-ink"
          >
            ›
          </i>
          <span className="font-medium">{refusal.name}</span>
          <span className="note">{refusal.gloss}</span>
        </summary>
        <div className="pb-4 pl-4">
          <p className="mb-3 measure">{refusal.means}</p>
          <Advice program={refusal.program} person={refusal.person} />
        </div>
      </details>
    </li>
  );
}
