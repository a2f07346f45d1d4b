import { OwnForm } from "@/components/account/own-form";
import { Section } from "@/components/ui/section";
import { Time } from "@/components/ui/time/time";
import { ActFold } from "./act-fold";
import { ModerationPage } from "./moderation-page";
import type { Desk, RuleShown } from "./shown";
import { WhyField } from "./why-field";

const sourceNames: Readonly<Record<string, string>> = {
  web: "the site itself",
  embed: "buttons on other sites",
  api: "the API",
  cli: "the terminal",
};

/** The rules of intake that are in force, and the forms that make one. */
export function IntakePage(
  props: Desk<{ rules: readonly RuleShown[]; sources: readonly string[]; network: string }>,
) {
  const { shown, token, now, told } = props;
  return (
    <ModerationPage
      at="/intake"
      title="Intake"
      lead="While an attack lasts, stop a source or make each report cost a second of computing. Both end by themselves."
      told={told}
    >
      <Section id="rules" title="In force now" rule="never">
        {shown.rules.length === 0 ? (
          <p className="text-soft">Nothing: every report is taken, and costs nothing.</p>
        ) : (
          <ul className="max-w-[44rem] border-t border-line">
            {shown.rules.map((rule) => (
              <Rule key={rule.id} rule={rule} token={token} now={now} />
            ))}
          </ul>
        )}
      </Section>
      <Section id="proof" title="Demand proof of work" note="an honest browser solves it by itself">
        <OwnForm action="/account/moderation/intake/demand" token={token} className="max-w-[44rem] space-y-3">
          <div>
            <label htmlFor="proof-network" className="mb-1 block font-medium">
              From which network
            </label>
            <input
              id="proof-network"
              name="network"
              defaultValue={shown.network}
              pattern="[0-9a-f]{32}"
              autoComplete="off"
              spellCheck={false}
              aria-describedby="proof-network-note"
              className="field block w-full px-3 font-mono text-label"
            />
            <p id="proof-network-note" className="mt-1.5 text-label text-soft">
              Its pseudonym of today, as the bursts fill it in. Empty: from everyone.
            </p>
          </div>
          <Minutes id="proof" />
          <WhyField id="proof" />
          <button type="submit" className="chip bg-ink font-medium text-paper">
            Demand it
          </button>
        </OwnForm>
      </Section>
      <Section id="pause" title="Pause a source" note="whoever reports there is told, and until when">
        <p className="mb-3 max-w-[44rem] text-label text-pretty text-soft">
          For a source that sends what nobody meant, such as a script or a button gone wrong. Through what a
          report came is its sender’s word: against liars, demand proof instead.
        </p>
        <OwnForm action="/account/moderation/intake/pause" token={token} className="max-w-[44rem] space-y-3">
          <fieldset>
            <legend className="mb-1 font-medium">Which</legend>
            <div className="flex flex-wrap gap-x-6">
              {shown.sources.map((source) => (
                <label key={source} className="inline-flex min-h-11 items-center gap-2.5 sm:min-h-9">
                  <input type="radio" name="source" value={source} required className="size-4" />
                  {sourceNames[source] ?? source}
                </label>
              ))}
            </div>
          </fieldset>
          <Minutes id="pause" />
          <WhyField id="pause" note="People whose report is refused read it." />
          <button type="submit" className="chip bg-ink font-medium text-paper">
            Pause it
          </button>
        </OwnForm>
      </Section>
    </ModerationPage>
  );
}

function Minutes({ id }: { id: string }) {
  return (
    <div>
      <label htmlFor={`minutes-${id}`} className="mb-1 block font-medium">
        For how long
      </label>
      <select id={`minutes-${id}`} name="minutes" defaultValue="60" className="field px-2.5">
        <option value="30">30 minutes</option>
        <option value="60">1 hour</option>
        <option value="180">3 hours</option>
        <option value="720">12 hours</option>
        <option value="1440">24 hours</option>
      </select>
    </div>
  );
}

function Rule({ rule, token, now }: { rule: RuleShown; token: string; now: string }) {
  const { id, kind, whom, network, why, automatic, from, until } = rule;
  return (
    <li className="border-b border-line py-2.5">
      <p>
        <span className="font-medium">
          {kind === "pause" ? `No reports by ${sourceNames[whom ?? ""] ?? whom}` : "Proof of work"}
          {kind === "proof" ? (network ? " from the network " : " from everyone") : ""}
          {kind === "proof" && network ? <span className="font-mono">{network.slice(0, 6)}</span> : null}
        </span>{" "}
        <span className="text-soft">
          from <Time at={from} now={now} /> until <Time at={until} now={now} />
          {automatic ? ", made automatically" : ""}
        </span>
      </p>
      <p className="text-pretty [overflow-wrap:anywhere]">{why}</p>
      <ActFold
        id={id}
        action={`/account/moderation/intake/${kind === "pause" ? "resume" : "end-demand"}`}
        token={token}
        summary="End it now …"
        button="End it"
      >
        <input type="hidden" name="rule" value={id} />
      </ActFold>
    </li>
  );
}
