import { PageHead } from "@/components/ui/page-head";
import { TextLink } from "@/components/ui/text-link";
import { SignedInForm } from "./signed-in-form";

/** Asks for confirmation before an account is deleted, and lists what we delete. */
export function DeletePage(props: { email: string; isModerator: boolean; formToken: string }) {
  const { email, isModerator, formToken } = props;
  return (
    <>
      <PageHead
        title="Delete your account?"
        lead={
          <>
            We delete the account of <span className="[overflow-wrap:anywhere]">{email}</span> immediately.
            You can’t undo this.
          </>
        }
      />
      <p className="measure text-pretty">
        We delete your e-mail address, all sessions, unused sign-in links, the connection to GitHub, your
        alerts and their unsent messages. We also delete your keys and everything that programs sent with
        them. We then refuse programs that use these keys.
        {isModerator
          ? " Your actions as a moderator stay in the log, under a number instead of your address."
          : null}
      </p>
      <div className="mt-5 flex flex-wrap items-center gap-x-6 gap-y-2">
        <SignedInForm action="/account/delete/confirm" token={formToken}>
          <button
            type="submit"
            className="inline-flex min-h-12 items-center justify-center rounded-lg border border-heat-5 px-5 font-semibold text-heat-5"
          >
            Delete account
          </button>
        </SignedInForm>
        <TextLink href="/account" size="tap">
          Cancel
        </TextLink>
        <TextLink href="/account/data.json" download size="tap">
          Download your data first
        </TextLink>
      </div>
    </>
  );
}
