import { Time } from "@/components/ui/time/time";
import { surfaceOf } from "@/lib/catalog/surfaces";
import type { RemovalView } from "@/lib/moderation/hide";
import { formatReports } from "@/lib/words/people";
import { ActionForm } from "./action-form";
import { ModerationPage, type ModerationPageProps, OlderLink } from "./moderation-page";

/** Every removal, newest first, each with a form that restores its reports. */
export function RemovalsPage(
  props: ModerationPageProps<{ removals: readonly RemovalView[]; next: string | null }>,
) {
  const { data, token, now, result } = props;
  return (
    <ModerationPage
      at="/removals"
      title="Removals"
      lead="Reports that moderators hid. You can restore them. This list is public, without moderators’ names."
      result={result}
    >
      {data.removals.length === 0 ? (
        <p className="pb-7 text-soft">No hidden reports yet. Select reports on the Reports or Bursts page.</p>
      ) : (
        <ol className="measure-wide border-t border-line pb-7">
          {data.removals.map((removal) => (
            <Removal key={removal.id} removal={removal} token={token} now={now} />
          ))}
        </ol>
      )}
      {data.next ? (
        <p className="pb-7">
          <OlderLink href={`/account/moderation/removals?${new URLSearchParams({ before: data.next })}`} />
        </p>
      ) : null}
    </ModerationPage>
  );
}

function Removal({ removal, token, now }: { removal: RemovalView; token: string; now: string }) {
  const { id, at, why, reports, from, to, surfaces, restoredAt, takenIn } = removal;
  const count = formatReports(reports);
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
      <p className="mt-0.5 note">
        hidden <Time at={at} now={now} />
        {restoredAt ? (
          <>
            , restored <Time at={restoredAt} now={now} />
          </>
        ) : null}
        {takenIn ? null : "; we are recalculating outages"}
      </p>
      {restoredAt ? null : (
        <ActionForm
          id={id}
          action="/account/moderation/removals/restore"
          token={token}
          summary="Restore reports …"
          button={`Restore ${count}`}
        >
          <input type="hidden" name="removal" value={id} />
        </ActionForm>
      )}
    </li>
  );
}
