import type { ReactNode } from "react";
import { FormNotice } from "@/components/account/form-notice";
import { PageHead } from "@/components/ui/page-head";
import { TextLink } from "@/components/ui/text-link";
import { type FormResult, noticeOf } from "./notices";

/** The props of every moderation page. `now` is the site’s time, ISO 8601. */
export interface ModerationPageProps<T> {
  data: T;
  /** The token of the page’s forms. */
  token: string;
  now: string;
  result: FormResult | null;
}

const pages = [
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

/** The frame of a moderation page: its title, the navigation, and the result of the last form. */
export function ModerationPage(props: {
  /** The path under `/account/moderation`. */
  at: (typeof pages)[number][0];
  title: string;
  lead: ReactNode;
  result: FormResult | null;
  children: ReactNode;
}) {
  const { at, title, lead, result, children } = props;
  return (
    <>
      <PageHead kind={<TextLink href="/account">Your account</TextLink>} title={title} lead={lead}>
        <nav aria-label="Moderation" className="mt-6 flex flex-wrap gap-x-5 text-sm">
          {pages.map(([path, name]) => (
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
      <FormNotice notice={result && noticeOf(result)} />
      {children}
    </>
  );
}

/** The link to the next page of a list. */
export function OlderLink({ href }: { href: string }) {
  return (
    <a href={href} className="chip font-medium">
      Show older
    </a>
  );
}
