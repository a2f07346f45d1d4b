import { SignedInForm } from "@/components/account/signed-in-form";
import { Button } from "@/components/ui/button";
import { Time } from "@/components/ui/time/time";
import type { MergeOption } from "@/lib/moderation/outage-pages";
import type { OutageResponse } from "@/lib/snapshot/outage-response";
import { ActionForm, ReasonField } from "./action-form";

/** The outages merged with this one, and those that could be. */
export function MergeSection(props: {
  outage: OutageResponse;
  merges: readonly MergeOption[];
  token: string;
  now: string;
}) {
  const { outage, merges, token, now } = props;
  const { id, merged, mergedInto } = outage;
  if (mergedInto)
    return (
      <div className="measure">
        <p className="text-pretty">
          Part of <OutageLink id={mergedInto.id} /> since <Time at={mergedInto.at} now={now} />:{" "}
          <q className="[overflow-wrap:anywhere]">{mergedInto.why}</q>
        </p>
        <UnmergeForm outage={id} part={id} token={token} />
      </div>
    );
  return (
    <>
      {merged.length > 0 ? (
        <ul className="mb-5 measure">
          {merged.map((part) => (
            <li key={part.id} className="border-b border-line py-2">
              <p className="text-pretty">
                <OutageLink id={part.id} /> has been part of this outage since <Time at={part.at} now={now} />
                : <q className="[overflow-wrap:anywhere]">{part.why}</q>
              </p>
              <UnmergeForm outage={id} part={part.id} token={token} />
            </li>
          ))}
        </ul>
      ) : null}
      {merges.length === 0 ? (
        <p className="text-soft">There was no other outage around that time.</p>
      ) : (
        <SignedInForm action="/account/moderation/outages/merge" token={token} className="measure space-y-3">
          <input type="hidden" name="outage" value={id} />
          <fieldset>
            <legend className="mb-1 text-pretty">
              The later outage becomes part of the earlier one, which keeps its alarm and link.
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
                      ", ongoing"
                    )}
                  </span>
                  <span className="block note">
                    {other.unsure
                      ? "can’t be merged: the later one was confirmed, the earlier one was only a signal"
                      : `name after merging: “${other.mergedName}”`}
                  </span>
                </span>
              </label>
            ))}
          </fieldset>
          <ReasonField id="merge" note="Public, on both pages." />
          <Button type="submit" kind="primary">
            Merge outages
          </Button>
        </SignedInForm>
      )}
    </>
  );
}

function OutageLink({ id }: { id: string }) {
  return (
    <a href={`/account/moderation/outages/${id}`} className="font-mono text-label worded">
      {id}
    </a>
  );
}

function UnmergeForm({ outage, part, token }: { outage: string; part: string; token: string }) {
  return (
    <ActionForm
      id={`part-${part}`}
      action="/account/moderation/outages/part"
      token={token}
      summary="Separate outages …"
      button="Separate outages"
    >
      <input type="hidden" name="outage" value={outage} />
      <input type="hidden" name="part" value={part} />
    </ActionForm>
  );
}
