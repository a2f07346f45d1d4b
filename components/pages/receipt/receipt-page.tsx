import { Section } from "@/components/ui/section";
import type { ReceiptView } from "@/lib/views/receipts/view";
import { MinutesTable } from "./minutes-table";
import { MissingData } from "./missing-data";
import { ReceiptHead } from "./receipt-head";
import { IncidentRecords, OutageRecords } from "./records";
import { StaleNotice } from "./stale-notice";

/** A receipt, and whether our data has changed since. `origin` makes links on paper absolute. */
export function ReceiptPage({ view, origin }: { view: ReceiptView; origin: string }) {
  return (
    <div className="receipt">
      <ReceiptHead view={view} origin={origin} />
      <StaleNotice view={view} />
      <Section
        id="minutes"
        title="Minutes"
        note="Rows overlap if one failure affected several surfaces or models"
      >
        <MinutesTable view={view} />
      </Section>
      <Section id="outages" title="Outages" note="Detected from reports">
        <OutageRecords view={view} origin={origin} />
      </Section>
      <Section id="incidents" title="Official incidents" note="As posted on the official status page">
        <IncidentRecords view={view} origin={origin} />
      </Section>
      <Section id="not-known" title="Missing data">
        <div className="measure">
          <MissingData view={view} />
        </div>
      </Section>
      <Section id="how" title="How we count minutes">
        <CountingRules view={view} origin={origin} />
      </Section>
    </div>
  );
}

/** The counting rules of this version, and the sources. */
export function CountingRules({ view: { version }, origin }: { view: ReceiptView; origin: string }) {
  return (
    <div className="measure space-y-3 text-pretty">
      <p>
        A minute counts if an outage or incident was open when it began. It counts once, even if several were
        open. <b className="font-semibold">Users</b> counts outages that we detected from reports, from their
        estimated onset to their end. We count signals separately, and compare only confirmed outages.{" "}
        <b className="font-semibold">Official</b> counts incidents on the status page, from the first post to
        the resolution, or until they vanished. “Official start time” begins at the start that the status page
        states, if that is earlier.
      </p>
      <p>
        An outage or incident counts for every surface and model that it affects. If it names only a surface,
        it counts for all models there, and vice versa. So the rows add up to more than the total. The status
        page has no components for the mobile and desktop apps, or for Bedrock, Vertex and Foundry. Incidents
        count there only if they name them. A person counts once per 30 minutes. If you report on two
        surfaces, you count on both, and once in the total.
      </p>
      <p>
        An outage and an incident match if they affect the same surface and model and are within 30 minutes of
        each other. A moderator can correct a match. The lag is the official time minus the time of our alarm,
        which never changes.
      </p>
      <p>
        Sources: reports to this site, and the official status page as we read it.{" "}
        <a href={`${origin}/method`} className="worded print-address">
          How we detect outages
        </a>{" "}
        has all rules and constants, and{" "}
        <a href={`${origin}/data`} className="worded print-address">
          the open data
        </a>{" "}
        has the counts, so you can check this receipt. Counting version {version}.
      </p>
    </div>
  );
}
