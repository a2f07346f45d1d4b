import { OwnForm } from "@/components/account/own-form";
import { Time } from "@/components/ui/time/time";
import type { OutageResponse } from "@/lib/snapshot/outage-response";
import { ActFold } from "./act-fold";
import type { MergeShown } from "./shown";
import { WhyField } from "./why-field";

/** The outages that are one with this: those that are told with it, and those that could be. */
export function MergePart(props: {
  outage: OutageResponse;
  merges: readonly MergeShown[];
  token: string;
  now: string;
}) {
  const { outage, merges, token, now } = props;
  const { id, merged, mergedInto } = outage;
  if (mergedInto)
    return (
      <div className="max-w-[44rem]">
        <p className="text-pretty">
          It is part of <Desk id={mergedInto.id} /> since <Time at={mergedInto.at} now={now} />:{" "}
          <q className="[overflow-wrap:anywhere]">{mergedInto.why}</q>
        </p>
        <PartForm outage={id} part={id} token={token} />
      </div>
    );
  return (
    <>
      {merged.length > 0 ? (
        <ul className="mb-5 max-w-[44rem]">
          {merged.map((part) => (
            <li key={part.id} className="border-b border-line py-2">
              <p className="text-pretty">
                <Desk id={part.id} /> is part of it since <Time at={part.at} now={now} />:{" "}
                <q className="[overflow-wrap:anywhere]">{part.why}</q>
              </p>
              <PartForm outage={id} part={part.id} token={token} />
            </li>
          ))}
        </ul>
      ) : null}
      {merges.length === 0 ? (
        <p className="text-soft">There is no other outage near it.</p>
      ) : (
        <OwnForm action="/account/moderation/outages/merge" token={token} className="max-w-[44rem] space-y-3">
          <input type="hidden" name="outage" value={id} />
          <fieldset>
            <legend className="mb-1 text-pretty">
              The later becomes part of the earlier, whose alarm and link hold.
            </legend>
            {merges.map((other) => (
              <label
                key={other.id}
                className="flex min-h-11 items-start gap-3 border-b border-line py-2 has-disabled:text-soft"
              >
                <input
                  type="radio"
                  name="other"
                  value={other.id}
                  required
                  disabled={other.unsure}
                  className="mt-1 size-4 shrink-0"
                />
                <span className="min-w-0">
                  <span className="font-medium">{other.name}</span>{" "}
                  <span className="text-soft">
                    <Time at={other.alarm} now={now} />
                    {other.ended ? (
                      <>
                        {" "}
                        to <Time at={other.ended} now={now} />
                      </>
                    ) : (
                      ", goes on"
                    )}
                  </span>
                  <span className="block text-label text-soft">
                    {other.unsure
                      ? "cannot be: the later was confirmed, the earlier only signalled"
                      : `together told as “${other.together}”`}
                  </span>
                </span>
              </label>
            ))}
          </fieldset>
          <WhyField id="merge" note="It is shown on both pages." />
          <button type="submit" className="chip bg-ink font-medium text-paper">
            Merge them
          </button>
        </OwnForm>
      )}
    </>
  );
}

function Desk({ id }: { id: string }) {
  return (
    <a href={`/account/moderation/outages/${id}`} className="font-mono text-label worded">
      {id}
    </a>
  );
}

function PartForm({ outage, part, token }: { outage: string; part: string; token: string }) {
  return (
    <ActFold
      id={`part-${part}`}
      action="/account/moderation/outages/part"
      token={token}
      summary="Part them again …"
      button="Part them"
    >
      <input type="hidden" name="outage" value={outage} />
      <input type="hidden" name="part" value={part} />
    </ActFold>
  );
}
