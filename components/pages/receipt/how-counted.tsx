import type { ReceiptView } from "@/lib/views/receipts/view";

/** How this version counts, and where its figures come from. */
export function HowCounted({ view: { version }, origin }: { view: ReceiptView; origin: string }) {
  return (
    <div className="max-w-[44rem] space-y-3 text-pretty">
      <p>
        A minute counts where an outage or an incident lasted in its first instant, and once, however many
        lasted then. <b className="font-semibold">By users</b>: an outage that we found from people’s reports,
        from its estimated onset to its end. Confirmed ones are counted apart from signals, and every
        comparison is with confirmed ones. <b className="font-semibold">Official</b>: an incident of the
        official page, from its first post to its resolution, or until it was gone from the page; “as claimed”
        begins at the start that the page claims, where that is earlier.
      </p>
      <p>
        An outage or incident counts for every surface and model that it touches: one that names a surface
        alone for each model there, and the other way round. So the rows add up to more than the total. The
        official page has no component for the mobile and desktop apps and for cloud partners: incidents count
        there only where they name them. People count once in 30 minutes; who reported on two surfaces counts
        on both, and once in the total of everything.
      </p>
      <p>
        Who was first is told by the ledger’s rule: an outage and an incident belong together when they share
        a place and lie within 30 minutes of each other, unless a moderator corrected that. A lag is the
        official time less our alarm, which never moves.
      </p>
      <p>
        Sources: reports to this site, and the official status page as this site read it.{" "}
        <a href={`${origin}/method`} className="worded print-address">
          The method
        </a>{" "}
        tells all of it with every constant,{" "}
        <a href={`${origin}/data`} className="worded print-address">
          the open data
        </a>{" "}
        has the counts to check it by. This is counting version {version}.
      </p>
    </div>
  );
}
