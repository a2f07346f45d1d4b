import type { ReactNode } from "react";
import { Section } from "@/components/ui/section";
import { Time } from "@/components/ui/time/time";
import { grouping, peopleInWords, usualInWords } from "@/lib/words/people-words";
import { ModerationPage } from "./moderation-page";
import type { BurstsShown, Desk } from "./shown";
import { streamHref } from "./stream-href";

const nats = (score: number) => (score === 0 ? "0" : score.toFixed(1));

/** Who reported much in the last hours, by network and by cell, and what it did to the scores. */
export function BurstsPage({ shown, now, told }: Desk<BurstsShown>) {
  const { hours, from, networks, networksAll, usualOfNetwork, cells, thresholdNats } = shown;
  const since = { from: new Date(from), to: null };
  return (
    <ModerationPage
      at="/bursts"
      title="Bursts"
      lead="Who reported much, and how much of the evidence is theirs. Hidden reports are not among it."
      told={told}
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
          networksAll === 0
            ? undefined
            : `${grouping(networksAll)} reported; the median one is ${peopleInWords(usualOfNetwork)}`
        }
        rule="never"
      >
        <p className="mb-3 max-w-[44rem] text-label text-pretty text-soft">
          The score is that of the place where the network makes the greatest difference, at its worst moment,
          in nats. {thresholdNats === null ? "" : `An alarm needs ${thresholdNats.toFixed(1)}. `}
          One network alone raises nothing, however many report from it.
        </p>
        <Bursts none="Nobody reported in this time.">
          {networks.map((network) => (
            <Burst
              key={network.key}
              name={
                <>
                  network <span className="font-mono">{network.key.slice(0, 6)}</span>
                </>
              }
              people={network.people}
              worst={network}
              now={now}
              facts={[
                network.others === 1 ? "one cell" : `${network.others} cells`,
                ...(network.score ? [scoreWords(network.score)] : []),
              ]}
            >
              <Act href={streamHref("/reports", { ...since, network: network.key })}>Reports</Act>
              <Act href={streamHref("/hide", { ...since, network: network.key })}>Hide them …</Act>
              <Act href={`/account/moderation/intake?network=${network.key}#proof`}>Demand proof …</Act>
            </Burst>
          ))}
        </Bursts>
      </Section>
      <Section id="cells" title="By cell" note="a surface and a model">
        <Bursts none="Nobody reported in this time.">
          {cells.map((cell) => (
            <Burst
              key={cell.key}
              name={cell.name}
              people={cell.people}
              worst={cell}
              now={now}
              facts={[
                usualInWords(cell.usual),
                cell.others === 1
                  ? "all from one network"
                  : `${cell.others} networks, the greatest ${Math.round(cell.greatestShare * 100)}%`,
                ...(cell.score === null ? [] : [`score ${nats(cell.score)}`]),
              ]}
            >
              <Act href={streamHref("/reports", { ...since, surface: cell.surface, model: cell.model })}>
                Reports
              </Act>
              <Act href={streamHref("/hide", { ...since, surface: cell.surface, model: cell.model })}>
                Hide them …
              </Act>
            </Burst>
          ))}
        </Bursts>
      </Section>
    </ModerationPage>
  );
}

function scoreWords(score: { place: string | null; with: number; without: number }): string {
  if (score.place === null) return "no evidence anywhere, even with it";
  return `score ${nats(score.with)} with it, ${nats(score.without)} without, at ${score.place}`;
}

function Bursts({ children, none }: { children: readonly ReactNode[]; none: string }) {
  if (children.length === 0) return <p className="text-soft">{none}</p>;
  return <ol className="border-t border-line">{children}</ol>;
}

function Burst(props: {
  name: ReactNode;
  people: number;
  worst: { peakPeople: number; peakAt: string };
  facts: readonly string[];
  now: string;
  children: ReactNode;
}) {
  const { name, people, worst, facts, now, children } = props;
  return (
    <li className="grid items-baseline gap-x-6 gap-y-0.5 border-b border-line py-2 sm:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        <p>
          <span className="font-medium">{name}</span>{" "}
          <span className="text-soft">
            {peopleInWords(people)}, {grouping(worst.peakPeople)} in the quarter of an hour to{" "}
            <Time at={worst.peakAt} now={now} />
          </span>
        </p>
        <p className="text-label text-soft">{facts.join(" · ")}</p>
      </div>
      <p className="flex flex-wrap gap-x-5 text-sm">{children}</p>
    </li>
  );
}

function Act({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} className="inline-flex min-h-11 items-center worded sm:min-h-9">
      {children}
    </a>
  );
}
