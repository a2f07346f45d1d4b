import type { ReactNode } from "react";
import type { Moment } from "@/lib/views/receipts/view";
import { At } from "./at";

/** One outage or incident of a receipt: its name as a link that is printed too, what it was, and its times. */
export function Record(props: { href: string; name: string; what: ReactNode; children: ReactNode }) {
  const { href, name, what, children } = props;
  return (
    <li className="break-inside-avoid border-t border-line py-3 first:border-t-0">
      <p className="font-medium [overflow-wrap:anywhere]">
        <a href={href} className="worded print-address">
          {name}
        </a>
      </p>
      <p className="text-sm text-soft">{what}</p>
      <dl className="mt-1.5 grid gap-x-6 gap-y-1 text-label sm:grid-cols-2 lg:grid-cols-3 print:grid-cols-3">
        {children}
      </dl>
    </li>
  );
}

/** A time of it; where there is none, why. */
export function RecordTime({ term, at, none }: { term: string; at: Moment | null; none: string }) {
  return (
    <div className="flex flex-wrap gap-x-2">
      <dt className="text-soft">{term}</dt>
      <dd>{at ? <At at={at} /> : <span className="text-soft">{none}</span>}</dd>
    </div>
  );
}
