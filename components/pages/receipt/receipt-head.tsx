import type { ReactNode } from "react";
import { PageHead } from "@/components/ui/page-head";
import { ShareLink } from "@/components/ui/share-link";
import type { ReceiptView } from "@/lib/views/receipts/view";
import { At } from "./at";
import { countOf, minutesInWords } from "./minutes-words";
import { PrintButton } from "./print-button";

/** What was asked, and the answer in three figures; how to keep it. */
export function ReceiptHead({ view, origin }: { view: ReceiptView; origin: string }) {
  const { id, from, to, zone, offsets, window, made, version } = view;
  const total = view.places[0];
  const file = (name: string) => `/receipt/${id}/${name}`;
  return (
    <PageHead
      kind={
        <>
          Receipt {id} · made <At at={made} />
        </>
      }
      title={wholeOf(view)}
      lead={
        <p>
          <span className="whitespace-nowrap">{from.words}</span> to{" "}
          <span className="whitespace-nowrap">{to.words}</span>, {zone.replaceAll("_", " ")}
          {zone === "UTC" ? "" : ` (${offsets.join(", then ")})`}: {countOf(window.minutes, "minute")}
          {window.toCome > 0 ? `, ${countOf(window.toCome, "minute")} of them still to come` : ""}.
        </p>
      }
    >
      <div className="strip max-w-[52rem]">
        <Figure by="People’s reports" minutes={total?.confirmed ?? null} tone="text-heat-5">
          {total?.signal ? `and ${minutesInWords(total.signal)} of unconfirmed signals` : "confirmed outage"}
        </Figure>
        <Figure by="Official record" minutes={total?.official ?? null} tone="text-official">
          of incidents, from post to end
        </Figure>
        <Figure by="Both at once" minutes={total?.both ?? null} tone="">
          {countOf(view.outages.length, "outage")}, {countOf(view.incidents.length, "incident")}
        </Figure>
      </div>
      <p className="mt-4 text-label text-soft">
        <strong className="font-semibold text-ink">Unofficial.</strong> Made by Not Just You from what people
        reported and what the official page posted; not by, for or with Anthropic. Counting version {version}.
        <span className="hidden print:inline">
          {" "}
          {origin}/receipt/{id}
        </span>
      </p>
      <p className="mt-4 flex flex-wrap items-center gap-2 print:hidden">
        <ShareLink path={`/receipt/${id}`} title="Receipt" />
        <PrintButton />
        {[
          ["Minutes as CSV", file("minutes.csv")],
          ["Records as CSV", file("records.csv")],
          ["JSON", `/api/v1/receipt/${id}`],
        ].map(([name, href]) => (
          <a key={href} href={href} className="chip font-medium">
            {name}
          </a>
        ))}
      </p>
    </PageHead>
  );
}

const wholeOf = ({ surfaces, models }: ReceiptView): string =>
  [...surfaces, ...models].length === 0
    ? "Claude, everywhere"
    : [surfaces.join(", "), models.join(", ")].filter(Boolean).join(" · ");

function Figure(props: { by: string; minutes: number | null; tone: string; children: ReactNode }) {
  const { by, minutes, tone, children } = props;
  return (
    <div className="px-4 py-3.5">
      <p className="text-label text-soft">{by}</p>
      <p className={`text-lead font-semibold tabular-nums ${tone}`}>{minutesInWords(minutes)}</p>
      <p className="text-label text-soft">{children}</p>
    </div>
  );
}
