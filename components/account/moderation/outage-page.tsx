import { OwnForm } from "@/components/account/own-form";
import { Section } from "@/components/ui/section";
import { Time } from "@/components/ui/time/time";
import { ActList } from "./act-list";
import { MatchPart } from "./match-part";
import { MergePart } from "./merge-part";
import { ModerationPage } from "./moderation-page";
import type { Desk, OutageShown } from "./shown";
import { WhyField } from "./why-field";

/** One outage, and what can be done with it. */
export function OutageModerationPage({ shown, token, now, told }: Desk<OutageShown>) {
  const { outage, merges, incidents, notes, acts } = shown;
  return (
    <ModerationPage
      at="/outages"
      title={outage.name}
      lead={
        <>
          Outage <span className="font-mono text-[0.9em]">{outage.id}</span>,{" "}
          {outage.tier === "confirmed" ? "confirmed" : "a signal"}, alarm at{" "}
          <Time at={outage.alarm} now={now} />. Nothing here moves its alarm.
        </>
      }
      told={told}
    >
      <p className="pb-5">
        <a href={`/outages/${outage.id}`} className="inline-flex min-h-11 items-center worded sm:min-h-9">
          Its page, as everyone sees it
        </a>
      </p>
      <Section id="remark" title="A remark" note="on its page, from “the moderators”">
        <OwnForm
          action="/account/moderation/outages/annotate"
          token={token}
          className="max-w-[44rem] space-y-3"
        >
          <input type="hidden" name="outage" value={outage.id} />
          <div>
            <label htmlFor="remark-text" className="mb-1 block font-medium">
              What it says
            </label>
            <textarea
              id="remark-text"
              name="text"
              maxLength={2000}
              rows={4}
              defaultValue={outage.remark?.text}
              aria-describedby="remark-note"
              className="field block w-full px-3 py-2"
            />
            <p id="remark-note" className="mt-1.5 text-label text-soft">
              Plain text, 2,000 characters. Empty takes it away. What stood there before is in the log.
            </p>
          </div>
          <WhyField id="remark" />
          <button type="submit" className="chip bg-ink font-medium text-paper">
            Keep it
          </button>
        </OwnForm>
      </Section>
      <Section id="merge" title="One failure with another" note="told together, counted once">
        <MergePart outage={outage} merges={merges} token={token} now={now} />
      </Section>
      <Section id="match" title="Official incidents" note="within a day of it">
        <MatchPart outage={outage} incidents={incidents} token={token} now={now} />
      </Section>
      <Section id="notes" title="Notes of people" note={`${notes.length} shown on its page`}>
        <a
          href="/account/moderation/notes"
          className="inline-flex min-h-11 items-center text-sm worded sm:min-h-9"
        >
          Approve or withdraw notes
        </a>
      </Section>
      <Section id="acts" title="What was done with it">
        <div className="max-w-[52rem]">
          <ActList acts={acts} now={now} />
        </div>
      </Section>
    </ModerationPage>
  );
}
