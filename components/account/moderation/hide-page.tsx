import { SignedInForm } from "@/components/account/signed-in-form";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time/time";
import { modelOf } from "@/lib/catalog/models";
import { surfaceOf } from "@/lib/catalog/surfaces";
import { symptomOf } from "@/lib/catalog/symptoms";
import type { HideView } from "@/lib/moderation/hide";
import { plural } from "@/lib/words/numbers";
import { ReasonField } from "./action-form";
import { ModerationPage, type ModerationPageProps } from "./moderation-page";
import { reportsHref, sourceNames } from "./report-filter";

/** The selected reports, what hiding them changes, and the form that hides them. */
export function HidePage({ data, token, now, result }: ModerationPageProps<HideView>) {
  const { filter, reports, reporters, networks, cells, first, last } = data;
  const fields = Object.entries(filter).flatMap(([name, value]) =>
    value === null ? [] : [[name, value instanceof Date ? value.toISOString() : value] as const],
  );
  return (
    <ModerationPage
      at="/reports"
      title="Hide reports"
      lead="We delete nothing, and you can restore them. The number of reports and your reason are public."
      result={result}
    >
      <Section id="choice" title="Selected reports" rule="never">
        <p className="measure text-pretty">
          All visible reports <ChoiceText filter={filter} now={now} />: {plural(reports, "report")} from{" "}
          {plural(reporters, "reporter")} in {plural(networks, "network")} and {plural(cells, "cell")}.
          {first && last ? (
            <>
              {" "}
              The first was at <Time at={first} now={now} />, the last at <Time at={last} now={now} />.
            </>
          ) : null}
        </p>
        <p className="mt-2">
          <TextLink href={reportsHref("/reports", { ...filter, hidden: "no" })} size="tap">
            View reports
          </TextLink>
        </p>
      </Section>
      <Section id="follows" title="What happens">
        <ul className="measure list-disc space-y-1.5 pl-5 text-pretty">
          <li>We recount as if nobody had sent these reports.</li>
          <li>
            Detection replays that period. If it no longer finds an outage, we withdraw the outage. Its page
            stays and gives the reason. Alarm times never change.
          </li>
          <li>The number of reports and your reason are public. Your name is not.</li>
        </ul>
      </Section>
      {reports === 0 ? (
        <p className="text-soft">No visible reports match, so there is nothing to hide.</p>
      ) : (
        <SignedInForm action="/account/moderation/hide/now" token={token} className="measure space-y-3 pb-7">
          {fields.map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <ReasonField id="hide" note="Public. 3 to 500 characters." />
          <Button type="submit" kind="primary">
            Hide {plural(reports, "report")}
          </Button>
        </SignedInForm>
      )}
    </ModerationPage>
  );
}

function ChoiceText({ filter, now }: { filter: HideView["filter"]; now: string }) {
  const { surface, model, symptom, source, vote, reporter, network } = filter;
  const words = [
    ...(surface ? [`on ${surfaceOf(surface).name}`] : []),
    ...(model ? [`about ${modelOf(model).name}`] : []),
    ...(symptom ? [`with “${symptomOf(symptom).name}”`] : []),
    ...(vote ? [vote === "works" ? "that say it works" : "that say it fails"] : []),
    ...(source ? [`from ${sourceNames[source] ?? source}`] : []),
    ...(reporter ? [`by reporter ${reporter.slice(0, 6)}`] : []),
    ...(network ? [`from network ${network.slice(0, 6)}`] : []),
  ];
  return (
    <>
      {words.join(", ")} from <Time at={filter.from.toISOString()} now={now} /> to{" "}
      {/* The second time names its day only if it differs from the first. */}
      <Time at={filter.to.toISOString()} now={filter.from.toISOString()} />
    </>
  );
}
