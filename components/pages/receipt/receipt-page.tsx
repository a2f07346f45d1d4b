import { Section } from "@/components/ui/section";
import type { ReceiptView } from "@/lib/views/receipts/view";
import { HowCounted } from "./how-counted";
import { IncidentRecords } from "./incident-records";
import { MinutesTable } from "./minutes-table";
import { NotKnown } from "./not-known";
import { OutageRecords } from "./outage-records";
import { ReceiptHead } from "./receipt-head";
import { TodayNotice } from "./today-notice";

/** A receipt as it was answered, and whether that still holds. `origin` is where links on paper lead. */
export function ReceiptPage({ view, origin }: { view: ReceiptView; origin: string }) {
  return (
    <div className="receipt">
      <ReceiptHead view={view} origin={origin} />
      <TodayNotice view={view} />
      <Section
        id="minutes"
        title="Minutes"
        note="Each minute once; rows overlap where one failure hit several"
      >
        <MinutesTable view={view} />
      </Section>
      <Section id="outages" title="Outages by people’s reports" note="Each leads to its permanent page">
        <OutageRecords view={view} origin={origin} />
      </Section>
      <Section id="incidents" title="Official incidents" note="As the official page posted them">
        <IncidentRecords view={view} origin={origin} />
      </Section>
      <Section id="not-known" title="What is not known, and what was left out">
        <div className="max-w-[44rem]">
          <NotKnown view={view} />
        </div>
      </Section>
      <Section id="how" title="How it was counted">
        <HowCounted view={view} origin={origin} />
      </Section>
    </div>
  );
}
