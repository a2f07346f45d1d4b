import type { ReactNode } from "react";
import { PageHead } from "@/components/ui/page-head";
import { ShareLink } from "@/components/ui/share-link";
import type { ReceiptView } from "@/lib/views/receipts/view";
import { plural } from "@/lib/words/numbers";
import { PrintButton } from "./print-button";
import { At, minutesInWords } from "./receipt-words";

/** The period and scope, three totals, and links to share and download. */
export function ReceiptHead({ view, origin }: { view: ReceiptView; origin: string }) {
  const { id, from, to, zone, offsets, window, made, version } = view;
  const total = view.places[0];
  const file = (name: string) => `/receipt/${id}/${name}`;
  return (
    <PageHead
      kind={
        <>
          Receipt {id} · created <At at={made} />
        </>
      }
      title={scopeText(view)}
      lead={
        <p>
          <span className="whitespace-nowrap">{from.words}</span> to{" "}
          <span className="whitespace-nowrap">{to.words}</span>, {zone.replaceAll("_", " ")}
          {zone === "UTC" ? "" : ` (${offsets.join(", then ")})`}: {plural(window.minutes, "minute")}
          {window.toCome > 0 ? `, ${plural(window.toCome, "minute")} of them in the future` : ""}.
        </p>
      }
    >
      <div className="strip measure-wide">
        <Figure source="Users" minutes={total?.confirmed ?? null} tone="text-heat-5">
          {total?.signal
            ? `of confirmed outages, plus ${minutesInWords(total.signal)} of signals`
            : "of confirmed outages"}
        </Figure>
        <Figure source="Official status page" minutes={total?.official ?? null} tone="text-official">
          of incidents, from post to resolution
        </Figure>
        <Figure source="Both" minutes={total?.both ?? null} tone="">
          {plural(view.outages.length, "outage")}, {plural(view.incidents.length, "incident")}
        </Figure>
      </div>
      <p className="mt-4 note">
        <strong className="font-semibold text-ink">Unofficial.</strong> Made by Not Just You from reports and
        from the official status page. Not affiliated with Anthropic. Counting version {version}.
        <span className="hidden print:inline">
          {" "}
          {origin}/receipt/{id}
        </span>
      </p>
      <p className="mt-4 flex flex-wrap items-center gap-2 print:hidden">
        <ShareLink path={`/receipt/${id}`} title="Receipt" />
        <PrintButton />
        {[
          ["Download minutes (CSV)", file("minutes.csv")],
          ["Download records (CSV)", file("records.csv")],
          ["Download JSON", `/api/v1/receipt/${id}`],
        ].map(([name, href]) => (
          <a key={href} href={href} className="chip font-medium">
            {name}
          </a>
        ))}
      </p>
    </PageHead>
  );
}

const scopeText = ({ surfaces, models }: ReceiptView): string =>
  [...surfaces, ...models].length === 0
    ? "All of Claude"
    : [surfaces.join(", "), models.join(", ")].filter(Boolean).join(" · ");

function Figure(props: { source: string; minutes: number | null; tone: string; children: ReactNode }) {
  const { source, minutes, tone, children } = props;
  return (
    <div className="px-4 py-3.5">
      <p className="note">{source}</p>
      <p className={`text-lead font-semibold tabular-nums ${tone}`}>{minutesInWords(minutes)}</p>
      <p className="note">{children}</p>
    </div>
  );
}
