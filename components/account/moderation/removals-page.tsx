import { Time } from "@/components/ui/time/time";
import { surfaceOf } from "@/lib/catalog/surfaces";
import { grouping } from "@/lib/words/people-words";
import { ActFold } from "./act-fold";
import { ModerationPage } from "./moderation-page";
import type { Desk, RemovalShown } from "./shown";

/** Every removal of reports, newest first, each with the way back. */
export function RemovalsPage(props: Desk<{ removals: readonly RemovalShown[]; next: string | null }>) {
  const { shown, token, now, told } = props;
  return (
    <ModerationPage
      at="/removals"
      title="Removals"
      lead="Reports that were hidden, and the way back. Everyone can read this list, without our names."
      told={told}
    >
      {shown.removals.length === 0 ? (
        <p className="pb-7 text-soft">
          No report was ever hidden. Choose some in the stream of reports, or among the bursts.
        </p>
      ) : (
        <ol className="max-w-[52rem] border-t border-line pb-7">
          {shown.removals.map((removal) => (
            <Removal key={removal.id} removal={removal} token={token} now={now} />
          ))}
        </ol>
      )}
      {shown.next ? (
        <p className="pb-7">
          <a
            href={`/account/moderation/removals?${new URLSearchParams({ before: shown.next })}`}
            className="chip font-medium"
          >
            Older ones
          </a>
        </p>
      ) : null}
    </ModerationPage>
  );
}

function Removal({ removal, token, now }: { removal: RemovalShown; token: string; now: string }) {
  const { id, at, why, reports, from, to, surfaces, restoredAt, takenIn } = removal;
  const count = reports === 1 ? "1 report" : `${grouping(reports)} reports`;
  return (
    <li className="border-b border-line py-3">
      <p>
        <span className={`font-medium ${restoredAt ? "line-through decoration-soft" : ""}`}>{count}</span>{" "}
        <span className="text-soft">
          on {surfaces.map((surface) => surfaceOf(surface).name).join(", ")}, from{" "}
          <Time at={from} now={now} /> to <Time at={to} now={now} />
        </span>
      </p>
      <p className="mt-0.5 text-pretty [overflow-wrap:anywhere]">{why}</p>
      <p className="mt-0.5 text-label text-soft">
        hidden <Time at={at} now={now} />
        {restoredAt ? (
          <>
            , restored <Time at={restoredAt} now={now} />
          </>
        ) : null}
        {takenIn ? null : "; outages are being gone through again"}
      </p>
      {restoredAt ? null : (
        <ActFold
          id={id}
          action="/account/moderation/removals/restore"
          token={token}
          summary="Restore them …"
          button={`Restore ${count}`}
        >
          <input type="hidden" name="removal" value={id} />
        </ActFold>
      )}
    </li>
  );
}
