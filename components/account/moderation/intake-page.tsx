import { SignedInForm } from "@/components/account/signed-in-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Section } from "@/components/ui/section";
import { Time } from "@/components/ui/time/time";
import type { IntakeView, RuleView } from "@/lib/moderation/intake";
import { ActionForm, ReasonField } from "./action-form";
import { ModerationPage, type ModerationPageProps } from "./moderation-page";
import { sourceNames } from "./report-filter";

/** The active intake rules, and the forms that start one. */
export function IntakePage({ data, token, now, result }: ModerationPageProps<IntakeView>) {
  return (
    <ModerationPage
      at="/intake"
      title="Intake"
      lead="During an attack, pause a source or require proof of work for each report. Both end automatically."
      result={result}
    >
      <Section id="rules" title="Active rules" rule="never">
        {data.rules.length === 0 ? (
          <p className="text-soft">None. We accept every report without proof.</p>
        ) : (
          <ul className="measure border-t border-line">
            {data.rules.map((rule) => (
              <Rule key={rule.id} rule={rule} token={token} now={now} />
            ))}
          </ul>
        )}
      </Section>
      <Section
        id="proof"
        title="Require proof of work"
        note="browsers solve it automatically, in about a second"
      >
        <SignedInForm action="/account/moderation/intake/demand" token={token} className="measure space-y-3">
          <Field id="proof-network" label="Network">
            <input
              id="proof-network"
              name="network"
              defaultValue={data.network}
              pattern="[0-9a-f]{32}"
              autoComplete="off"
              spellCheck={false}
              aria-describedby="proof-network-note"
              className="field block w-full px-3 font-mono text-label"
            />
            <p id="proof-network-note" className="mt-1.5 note">
              The network’s pseudonym for today. The Bursts page can fill it in. Leave blank for everyone.
            </p>
          </Field>
          <Minutes id="proof" />
          <ReasonField id="proof" />
          <Button type="submit" kind="primary">
            Require proof
          </Button>
        </SignedInForm>
      </Section>
      <Section id="pause" title="Pause a source" note="reporters see the reason and the end time">
        <p className="mb-3 measure text-label text-pretty text-soft">
          Use this for a broken script or button. The source is self-reported, so use proof of work against
          abuse.
        </p>
        <SignedInForm action="/account/moderation/intake/pause" token={token} className="measure space-y-3">
          <fieldset>
            <legend className="mb-1 font-medium">Source</legend>
            <div className="flex flex-wrap gap-x-6">
              {data.sources.map((source) => (
                <label key={source} className="inline-flex min-h-11 items-center gap-2.5 sm:min-h-9">
                  <input type="radio" name="source" value={source} required className="size-4" />
                  {sourceNames[source] ?? source}
                </label>
              ))}
            </div>
          </fieldset>
          <Minutes id="pause" />
          <ReasonField id="pause" note="People whose reports we refuse see it." />
          <Button type="submit" kind="primary">
            Pause source
          </Button>
        </SignedInForm>
      </Section>
    </ModerationPage>
  );
}

function Minutes({ id }: { id: string }) {
  return (
    <Field id={`minutes-${id}`} label="Duration">
      <select id={`minutes-${id}`} name="minutes" defaultValue="60" className="field px-2.5">
        <option value="30">30 minutes</option>
        <option value="60">1 hour</option>
        <option value="180">3 hours</option>
        <option value="720">12 hours</option>
        <option value="1440">24 hours</option>
      </select>
    </Field>
  );
}

function Rule({ rule, token, now }: { rule: RuleView; token: string; now: string }) {
  const { id, kind, target, network, why, automatic, from, until } = rule;
  return (
    <li className="border-b border-line py-2.5">
      <p>
        <span className="font-medium">
          {kind === "pause" ? `Paused: ${sourceNames[target ?? ""] ?? target}` : "Proof of work"}
          {kind === "proof" ? (network ? " for network " : " for everyone") : ""}
          {kind === "proof" && network ? <span className="font-mono">{network.slice(0, 6)}</span> : null}
        </span>{" "}
        <span className="text-soft">
          from <Time at={from} now={now} /> until <Time at={until} now={now} />
          {automatic ? ", started automatically" : ""}
        </span>
      </p>
      <p className="text-pretty [overflow-wrap:anywhere]">{why}</p>
      <ActionForm
        id={id}
        action={`/account/moderation/intake/${kind === "pause" ? "resume" : "end-demand"}`}
        token={token}
        summary="End rule …"
        button="End rule"
      >
        <input type="hidden" name="rule" value={id} />
      </ActionForm>
    </li>
  );
}
