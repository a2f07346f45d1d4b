import { Time } from "@/components/ui/time/time";
import { grouping } from "@/lib/words/people-words";
import { ActFold } from "./act-fold";
import { ModerationPage } from "./moderation-page";
import type { Desk, SendingKeyShown } from "./shown";

/** The keys with which programs send: one that lies, or is broken, is left out of the figures of programs. */
export function ProgramsModerationPage({ shown: keys, token, now, told }: Desk<readonly SendingKeyShown[]>) {
  return (
    <ModerationPage
      at="/programs"
      title="Programs"
      lead="Keys that told of calls within a day, and those that are left out. People’s reports and outages have no part in this."
      told={told}
    >
      {keys.length === 0 ? (
        <p className="pb-7 text-soft">No program sent anything within a day, and none is left out.</p>
      ) : (
        <ol className="max-w-[52rem] border-t border-line pb-7">
          {keys.map((key) => (
            <SendingKey key={key.id} sender={key} token={token} now={now} />
          ))}
        </ol>
      )}
    </ModerationPage>
  );
}

function SendingKey({ sender, token, now }: { sender: SendingKeyShown; token: string; now: string }) {
  const { id, start, calls, ok, lastTo, leftOutAt, why } = sender;
  const share = calls > 0 ? `${((100 * ok) / calls).toFixed(1)}% of them succeeded` : null;
  return (
    <li className="border-b border-line py-3">
      <p>
        <span className="font-mono">{start}…</span>
        {leftOutAt ? <strong className="ml-3 font-semibold text-heat-5">left out</strong> : null}
      </p>
      <p className="mt-1 text-label text-soft">
        {[`${grouping(calls)} calls`, share].filter(Boolean).join(", ")}
        {lastTo ? (
          <>
            {" · until "}
            <Time at={lastTo} now={now} />
          </>
        ) : null}
      </p>
      {leftOutAt ? (
        <p className="mt-1 text-label text-soft [overflow-wrap:anywhere]">
          Left out at <Time at={leftOutAt} now={now} />: “{why}”
        </p>
      ) : null}
      <ActFold
        id={id}
        action="/account/moderation/programs/judge"
        token={token}
        summary={leftOutAt ? "Take it back …" : "Leave it out …"}
        button={leftOutAt ? "Take it back into the figures" : "Leave it out of the figures"}
      >
        <input type="hidden" name="key" value={id} />
        <input type="hidden" name="out" value={leftOutAt ? "no" : "yes"} />
      </ActFold>
    </li>
  );
}
