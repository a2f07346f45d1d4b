import type { ReactNode } from "react";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { OverviewView } from "@/lib/moderation/overview";
import { formatNumber } from "@/lib/words/numbers";
import { ActionList } from "./action-list";
import { ModerationPage, type ModerationPageProps } from "./moderation-page";

/** The first page of moderation: what needs attention, links to the other pages, and the latest actions. */
export function OverviewPage({ data, now, result }: ModerationPageProps<OverviewView>) {
  const { openOutages, waitingNotes, rules, pendingRemovals, actions } = data;
  return (
    <ModerationPage
      at=""
      title="Moderation"
      lead="Remove false reports and add context. We log every action, and no action changes the time of an alarm."
      result={result}
    >
      <ul className="grid gap-x-14 pb-7 sm:grid-cols-2">
        <PageLink to="/reports" name="Reports">
          Every report, who sent it, and whether it counted.
        </PageLink>
        <PageLink to="/bursts" name="Bursts">
          Networks and cells with many reports, and their effect on scores.
        </PageLink>
        <PageLink
          to="/removals"
          name="Removals"
          now={pendingRemovals > 0 ? `${pendingRemovals} in progress` : null}
        >
          Hidden reports. You can restore them.
        </PageLink>
        <PageLink to="/outages" name="Outages" now={openOutages > 0 ? `${openOutages} open` : null}>
          Add remarks, merge outages, and correct matched incidents.
        </PageLink>
        <PageLink
          to="/notes"
          name="Notes"
          now={waitingNotes > 0 ? `${formatNumber(waitingNotes)} this week` : null}
        >
          Approve reporters’ notes for an outage’s page.
        </PageLink>
        <PageLink to="/intake" name="Intake" now={rules > 0 ? `${rules} active` : null}>
          Pause a source, or require proof of work.
        </PageLink>
        <PageLink to="/programs" name="Programs">
          Keys that send call statistics, and excluded keys.
        </PageLink>
        <PageLink to="/log" name="Log">
          Every action, with its moderator, time and reason.
        </PageLink>
      </ul>
      <Section
        id="acts"
        title="Latest actions"
        note={<TextLink href="/account/moderation/log">See all</TextLink>}
      >
        <div className="measure-wide">
          <ActionList actions={actions} now={now} />
        </div>
      </Section>
    </ModerationPage>
  );
}

function PageLink(props: { to: string; name: string; now?: string | null; children: ReactNode }) {
  return (
    <li className="border-b border-line py-2.5">
      <p className="flex items-baseline justify-between gap-x-4">
        <a
          href={`/account/moderation${props.to}`}
          className="inline-flex min-h-11 items-center font-medium worded sm:min-h-0"
        >
          {props.name}
        </a>
        {props.now ? <span className="text-label font-semibold">{props.now}</span> : null}
      </p>
      <p className="note">{props.children}</p>
    </li>
  );
}
