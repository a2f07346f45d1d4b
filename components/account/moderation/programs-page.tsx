import { Time } from "@/components/ui/time/time";
import type { SendingKeyView } from "@/lib/moderation/keys";
import { plural } from "@/lib/words/numbers";
import { ActionForm } from "./action-form";
import { ModerationPage, type ModerationPageProps } from "./moderation-page";

/** The keys that programs send with. A moderator can exclude a false or broken one from the figures. */
export function ProgramsModerationPage(props: ModerationPageProps<readonly SendingKeyView[]>) {
  const { data: keys, token, now, result } = props;
  return (
    <ModerationPage
      at="/programs"
      title="Programs"
      lead="Keys that sent call statistics in the last day, and excluded keys. Excluding a key doesn’t affect reports or outages."
      result={result}
    >
      {keys.length === 0 ? (
        <p className="pb-7 text-soft">No program sent anything in the last day, and no key is excluded.</p>
      ) : (
        <ol className="measure-wide border-t border-line pb-7">
          {keys.map((key) => (
            <SendingKey key={key.id} sender={key} token={token} now={now} />
          ))}
        </ol>
      )}
    </ModerationPage>
  );
}

function SendingKey({ sender, token, now }: { sender: SendingKeyView; token: string; now: string }) {
  const { id, start, calls, ok, lastTo, leftOutAt, why } = sender;
  const share = calls > 0 ? `${((100 * ok) / calls).toFixed(1)}% succeeded` : null;
  return (
    <li className="border-b border-line py-3">
      <p>
        <span className="font-mono">{start}…</span>
        {leftOutAt ? <strong className="ml-3 font-semibold text-heat-5">excluded</strong> : null}
      </p>
      <p className="mt-1 note">
        {[plural(calls, "call"), share].filter(Boolean).join(", ")}
        {lastTo ? (
          <>
            {" · last sent "}
            <Time at={lastTo} now={now} />
          </>
        ) : null}
      </p>
      {leftOutAt ? (
        <p className="mt-1 note [overflow-wrap:anywhere]">
          Excluded <Time at={leftOutAt} now={now} />: “{why}”
        </p>
      ) : null}
      <ActionForm
        id={id}
        action="/account/moderation/programs/judge"
        token={token}
        summary={leftOutAt ? "Include key …" : "Exclude key …"}
        button={leftOutAt ? "Include key" : "Exclude key"}
      >
        <input type="hidden" name="key" value={id} />
        <input type="hidden" name="out" value={leftOutAt ? "no" : "yes"} />
      </ActionForm>
    </li>
  );
}
