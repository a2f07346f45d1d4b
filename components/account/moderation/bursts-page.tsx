import type { ReactNode } from "react";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time/time";
import type { BurstsView, NetworkBurstView } from "@/lib/moderation/bursts";
import { formatNumber, plural } from "@/lib/words/numbers";
import { formatNormal, formatPeople } from "@/lib/words/people";
import { ModerationPage, type ModerationPageProps } from "./moderation-page";
import { reportsHref } from "./report-filter";

const nats = (score: number) => (score === 0 ? "0" : score.toFixed(1));

/** The networks and cells with most reports in the last hours, and their effect on the scores. */
export function BurstsPage({ data, now, result }: ModerationPageProps<BurstsView>) {
  const { hours, from, networks, networkCount, medianPeople, cells, thresholdNats } = data;
  const since = { from: new Date(from), to: null };
  return (
    <ModerationPage
      at="/bursts"
      title="Bursts"
      lead="Networks and cells with the most reports, and their share of the evidence. Hidden reports are left out."
      result={result}
    >
      <nav aria-label="Hours" className="flex gap-x-5 text-sm">
        {["1", "3", "6"].map((span) => (
          <a
            key={span}
            href={`/account/moderation/bursts?hours=${span}`}
            aria-current={span === hours ? "true" : undefined}
            className="inline-flex min-h-11 items-center border-b-2 border-transparent aria-[current=true]:border-ink aria-[current=true]:font-semibold sm:min-h-9"
          >
            {span} h
          </a>
        ))}
      </nav>
      <Section
        id="networks"
        title="By network"
        note={
          networkCount === 0
            ? undefined
            : `${plural(networkCount, "network")}, median ${formatPeople(medianPeople)}`
        }
        rule="never"
      >
        <p className="mb-3 measure text-label text-pretty text-soft">
          Each score (in nats) is from the network’s peak, for the zone where the network makes the largest
          difference. {thresholdNats === null ? "" : `An alarm needs ${thresholdNats.toFixed(1)}. `}
          One network alone never raises an alarm.
        </p>
        <Bursts none="No reports in this period.">
          {networks.map((network) => (
            <Burst
              key={network.key}
              name={
                <>
                  network <span className="font-mono">{network.key.slice(0, 6)}</span>
                </>
              }
              people={network.people}
              peak={network}
              now={now}
              facts={[plural(network.others, "cell"), ...(network.score ? [scoreText(network.score)] : [])]}
            >
              <ActionLink href={reportsHref("/reports", { ...since, network: network.key })}>
                View reports
              </ActionLink>
              <ActionLink href={reportsHref("/hide", { ...since, network: network.key })}>
                Hide reports …
              </ActionLink>
              <ActionLink href={`/account/moderation/intake?network=${network.key}#proof`}>
                Require proof …
              </ActionLink>
            </Burst>
          ))}
        </Bursts>
      </Section>
      <Section id="cells" title="By cell" note="one surface on one model">
        <Bursts none="No reports in this period.">
          {cells.map((cell) => (
            <Burst
              key={cell.key}
              name={cell.name}
              people={cell.people}
              peak={cell}
              now={now}
              facts={[
                formatNormal(cell.expected),
                cell.others === 1
                  ? "all from 1 network"
                  : `${cell.others} networks, largest share ${Math.round(cell.largestShare * 100)}%`,
                ...(cell.score === null ? [] : [`score ${nats(cell.score)}`]),
              ]}
            >
              <ActionLink
                href={reportsHref("/reports", { ...since, surface: cell.surface, model: cell.model })}
              >
                View reports
              </ActionLink>
              <ActionLink href={reportsHref("/hide", { ...since, surface: cell.surface, model: cell.model })}>
                Hide reports …
              </ActionLink>
            </Burst>
          ))}
        </Bursts>
      </Section>
    </ModerationPage>
  );
}

function scoreText(score: NonNullable<NetworkBurstView["score"]>): string {
  if (score.zone === null) return "no evidence in any zone";
  return `score ${nats(score.with)} with this network, ${nats(score.without)} without, in ${score.zone}`;
}

function Bursts({ children, none }: { children: readonly ReactNode[]; none: string }) {
  if (children.length === 0) return <p className="text-soft">{none}</p>;
  return <ol className="border-t border-line">{children}</ol>;
}

function Burst(props: {
  name: ReactNode;
  people: number;
  peak: { peakPeople: number; peakAt: string };
  facts: readonly string[];
  now: string;
  children: ReactNode;
}) {
  const { name, people, peak, facts, now, children } = props;
  return (
    <li className="grid items-baseline gap-x-6 gap-y-0.5 border-b border-line py-2 sm:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        <p>
          <span className="font-medium">{name}</span>{" "}
          <span className="text-soft">
            {formatPeople(people)} (peak: {formatNumber(peak.peakPeople)} in the 15 minutes to{" "}
            <Time at={peak.peakAt} now={now} />)
          </span>
        </p>
        <p className="note">{facts.join(" · ")}</p>
      </div>
      <p className="flex flex-wrap gap-x-5 text-sm">{children}</p>
    </li>
  );
}

function ActionLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <TextLink href={href} size="tap">
      {children}
    </TextLink>
  );
}
