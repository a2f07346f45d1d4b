import type { ReactNode } from "react";
import { AlertNotice } from "@/components/account/alerts/alert-notice";
import { PageHead } from "@/components/ui/page-head";
import type { Told } from "./shown";
import { toldWords } from "./told";

const desks = [
  ["", "Overview"],
  ["/reports", "Reports"],
  ["/bursts", "Bursts"],
  ["/removals", "Removals"],
  ["/outages", "Outages"],
  ["/notes", "Notes"],
  ["/intake", "Intake"],
  ["/programs", "Programs"],
  ["/log", "Log"],
] as const;

/** Where a desk of moderation is: its path under `/account/moderation`. */
export type DeskPath = (typeof desks)[number][0];

/** A page of moderation: what it is for, the way to the others, and what the last form did. */
export function ModerationPage(props: {
  at: DeskPath;
  title: string;
  lead: ReactNode;
  told: Told | null;
  children: ReactNode;
}) {
  const { at, title, lead, told, children } = props;
  const notice = told && toldWords(told);
  return (
    <>
      <PageHead
        kind={
          <a href="/account" className="worded">
            Your account
          </a>
        }
        title={title}
        lead={lead}
      >
        <nav aria-label="Moderation" className="mt-6 flex flex-wrap gap-x-5 text-sm">
          {desks.map(([path, name]) => (
            <a
              key={path}
              href={`/account/moderation${path}`}
              aria-current={path === at ? "page" : undefined}
              className="inline-flex min-h-11 items-center border-b-2 border-transparent aria-[current=page]:border-ink aria-[current=page]:font-semibold sm:min-h-9"
            >
              {name}
            </a>
          ))}
        </nav>
      </PageHead>
      {notice ? <AlertNotice kind={notice.kind}>{notice.words}</AlertNotice> : null}
      {children}
    </>
  );
}
