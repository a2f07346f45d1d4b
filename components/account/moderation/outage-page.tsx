import { SignedInForm } from "@/components/account/signed-in-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time/time";
import type { MatchOption, OutageView } from "@/lib/moderation/outage-pages";
import type { OutageResponse } from "@/lib/snapshot/outage-response";
import { ActionForm, ReasonField } from "./action-form";
import { ActionList } from "./action-list";
import { MergeSection } from "./merge-section";
import { ModerationPage, type ModerationPageProps } from "./moderation-page";

/** One outage, and the actions on it. */
export function OutageModerationPage({ data, token, now, result }: ModerationPageProps<OutageView>) {
  const { outage, merges, incidents, notes, actions } = data;
  return (
    <ModerationPage
      at="/outages"
      title={outage.name}
      lead={
        <>
          Outage <span className="font-mono text-[0.9em]">{outage.id}</span>,{" "}
          {outage.tier === "confirmed" ? "confirmed" : "signal"}, alarm at{" "}
          <Time at={outage.alarm} now={now} />. No action changes that time.
        </>
      }
      result={result}
    >
      <p className="pb-5">
        <TextLink href={`/outages/${outage.id}`} size="tap">
          View public page
        </TextLink>
      </p>
      <Section id="remark" title="Remark" note="public, signed “the moderators”">
        <SignedInForm
          action="/account/moderation/outages/annotate"
          token={token}
          className="measure space-y-3"
        >
          <input type="hidden" name="outage" value={outage.id} />
          <Field id="remark-text" label="Text">
            <textarea
              id="remark-text"
              name="text"
              maxLength={2000}
              rows={4}
              defaultValue={outage.remark?.text}
              aria-describedby="remark-note"
              className="field block w-full px-3 py-2"
            />
            <p id="remark-note" className="mt-1.5 note">
              Plain text, at most 2,000 characters. Leave blank to remove it. The log has earlier versions.
            </p>
          </Field>
          <ReasonField id="remark" />
          <Button type="submit" kind="primary">
            Save remark
          </Button>
        </SignedInForm>
      </Section>
      <Section id="merge" title="Merge" note="for outages with the same cause; they count once">
        <MergeSection outage={outage} merges={merges} token={token} now={now} />
      </Section>
      <Section id="match" title="Official incidents" note="within a day">
        <IncidentMatches outage={outage} incidents={incidents} token={token} now={now} />
      </Section>
      <Section id="notes" title="Notes" note={`${notes.length} public`}>
        <a
          href="/account/moderation/notes"
          className="inline-flex min-h-11 items-center text-sm worded sm:min-h-9"
        >
          Manage notes
        </a>
      </Section>
      <Section id="acts" title="Actions">
        <div className="measure-wide">
          <ActionList actions={actions} now={now} />
        </div>
      </Section>
    </ModerationPage>
  );
}

/** The incidents near an outage, whether each matches, and a form that corrects it. */
function IncidentMatches(props: {
  outage: OutageResponse;
  incidents: readonly MatchOption[];
  token: string;
  now: string;
}) {
  const { outage, incidents, token, now } = props;
  if (incidents.length === 0)
    return <p className="text-soft">The status page posted nothing around that time.</p>;
  return (
    <ul className="measure">
      {incidents.map((incident) => (
        <li key={incident.id} className="border-b border-line py-2.5">
          <p>
            <a
              href={`/incidents/${encodeURIComponent(incident.id)}`}
              className="font-medium text-official worded [overflow-wrap:anywhere]"
            >
              {incident.name}
            </a>{" "}
            <span className="text-soft">
              posted <Time at={incident.posted} now={now} />
            </span>
          </p>
          <p className="text-label text-pretty text-soft [overflow-wrap:anywhere]">
            {incident.matched ? "matches" : "doesn’t match"},{" "}
            {incident.correction ? (
              <>
                corrected <Time at={incident.correction.at} now={now} />: {incident.correction.why}
              </>
            ) : (
              "by surface, model and time"
            )}
          </p>
          <ActionForm
            id={incident.id}
            action="/account/moderation/outages/match"
            token={token}
            summary="Correct match …"
            button="Correct match"
            note="Public wherever we show this match or its removal."
          >
            <input type="hidden" name="outage" value={outage.id} />
            <input type="hidden" name="incident" value={incident.id} />
            <fieldset className="flex flex-wrap gap-x-6">
              <legend className="sr-only">Correct match</legend>
              {optionsFor(incident).map(([word, text]) => (
                <label key={word} className="inline-flex min-h-11 items-center gap-2.5 sm:min-h-9">
                  <input type="radio" name="word" value={word} required className="size-4" />
                  {text}
                </label>
              ))}
            </fieldset>
          </ActionForm>
        </li>
      ))}
    </ul>
  );
}

/** The corrections that would change something. */
const optionsFor = ({ matched, correction }: MatchOption): [word: string, text: string][] => [
  matched ? ["apart", "not about this outage"] : ["together", "about this outage"],
  ...(correction ? [["by-rule", "match by surface, model and time"] as [string, string]] : []),
];
