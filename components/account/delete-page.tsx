import { PageHead } from "@/components/ui/page-head";
import { OwnForm } from "./own-form";

/** Asks once more before an account is deleted, and says what goes. */
export function DeletePage(props: { email: string; isModerator: boolean; formToken: string }) {
  const { email, isModerator, formToken } = props;
  return (
    <>
      <PageHead
        title="Delete the account?"
        lead={
          <>
            The account of <span className="[overflow-wrap:anywhere]">{email}</span> is deleted at once, and
            cannot be brought back.
          </>
        }
      />
      <p className="max-w-[44rem] text-pretty">
        With it go your e-mail address, every browser’s session, sign-in links under way, the tie to GitHub if
        there is one, your alerts with all that waits to be sent to you, and your keys with all that programs
        sent by them: programs that send with them are refused, and the figures are without theirs.
        {isModerator
          ? " What you did as a moderator stays in the log, under a number instead of your address."
          : null}
      </p>
      <div className="mt-5 flex flex-wrap items-center gap-x-6 gap-y-2">
        <OwnForm action="/account/delete/confirm" token={formToken}>
          <button
            type="submit"
            className="inline-flex min-h-12 items-center justify-center rounded-lg border border-heat-5 px-5 font-semibold text-heat-5"
          >
            Delete it
          </button>
        </OwnForm>
        <a href="/account" className="inline-flex min-h-11 items-center worded">
          Keep it
        </a>
        <a href="/account/data.json" download className="inline-flex min-h-11 items-center worded">
          Download the data first
        </a>
      </div>
    </>
  );
}
