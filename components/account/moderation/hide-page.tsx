import { OwnForm } from "@/components/account/own-form";
import { Section } from "@/components/ui/section";
import { Time } from "@/components/ui/time/time";
import { modelOf } from "@/lib/catalog/models";
import { surfaceOf } from "@/lib/catalog/surfaces";
import { symptomOf } from "@/lib/catalog/symptoms";
import { grouping } from "@/lib/words/people-words";
import { ModerationPage } from "./moderation-page";
import type { Desk, FilterShown, HideShown } from "./shown";
import { streamHref } from "./stream-href";
import { WhyField } from "./why-field";

const many = (count: number, one: string, more: string) =>
  count === 1 ? `1 ${one}` : `${grouping(count)} ${more}`;

/** What is about to be hidden, how much that is, what follows from it, and the form that does it. */
export function HidePage({ shown, token, now, told }: Desk<HideShown>) {
  const { filter, reports, reporters, networks, cells, first, last } = shown;
  const fields = Object.entries(filter).flatMap(([name, value]) =>
    value === null ? [] : [[name, value instanceof Date ? value.toISOString() : value] as const],
  );
  return (
    <ModerationPage
      at="/reports"
      title="Hide reports"
      lead="Nothing is deleted, and you can restore them. How many and why is told publicly."
      told={told}
    >
      <Section id="choice" title="What is chosen" rule="never">
        <p className="max-w-[44rem] text-pretty">
          All visible reports <ChoiceWords filter={filter} now={now} />: {many(reports, "report", "reports")}{" "}
          of {many(reporters, "sender", "senders")} in {many(networks, "network", "networks")}, about{" "}
          {many(cells, "cell", "cells")}
          {first && last ? (
            <>
              , the first at <Time at={first} now={now} />, the last at <Time at={last} now={now} />
            </>
          ) : null}
          .
        </p>
        <p className="mt-2">
          <a
            href={streamHref("/reports", { ...filter, hidden: "no" })}
            className="inline-flex min-h-11 items-center worded sm:min-h-9"
          >
            Look at them
          </a>
        </p>
      </Section>
      <Section id="follows" title="What follows">
        <ul className="max-w-[44rem] list-disc space-y-1.5 pl-5 text-pretty">
          <li>Counts are made as if these reports had never come.</li>
          <li>
            Detection goes through the time again. An outage that it no longer finds is withdrawn; its page
            stays and says why. No alarm moves.
          </li>
          <li>The number of reports and your reason are shown to everyone. Your name is not.</li>
        </ul>
      </Section>
      {reports === 0 ? (
        <p className="text-soft">No visible report is chosen, so there is nothing to hide.</p>
      ) : (
        <OwnForm action="/account/moderation/hide/now" token={token} className="max-w-[44rem] space-y-3 pb-7">
          {fields.map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <WhyField id="hide" note="3 to 500 characters, in words that everyone may read." />
          <button type="submit" className="chip bg-ink font-medium text-paper">
            Hide {many(reports, "report", "reports")}
          </button>
        </OwnForm>
      )}
    </ModerationPage>
  );
}

function ChoiceWords({ filter, now }: { filter: FilterShown & { to: Date }; now: string }) {
  const { surface, model, symptom, source, vote, reporter, network } = filter;
  const words = [
    ...(surface ? [`on ${surfaceOf(surface).name}`] : []),
    ...(model ? [`about ${modelOf(model).name}`] : []),
    ...(symptom ? [`with “${symptomOf(symptom).name}”`] : []),
    ...(vote ? [vote === "works" ? "that it works" : "that it fails"] : []),
    ...(source ? [`that came by “${source}”`] : []),
    ...(reporter ? [`of the sender ${reporter.slice(0, 6)}`] : []),
    ...(network ? [`from the network ${network.slice(0, 6)}`] : []),
  ];
  return (
    <>
      {words.join(", ")} from <Time at={filter.from.toISOString()} now={now} /> to{" "}
      {/* Its day is named where it is another than the first one's. */}
      <Time at={filter.to.toISOString()} now={filter.from.toISOString()} />
    </>
  );
}
