import { PageHead } from "@/components/ui/page-head";

/**
 * Where a link leads: a button, as programs that look into mail open every link and would use it up.
 */
export function ConfirmPage({
  email,
  token,
  callbackUrl,
}: {
  email: string;
  token: string;
  callbackUrl: string;
}) {
  return (
    <>
      <PageHead
        title="One more tap."
        lead={
          <>
            You are about to sign in as{" "}
            <strong className="font-semibold [overflow-wrap:anywhere]">{email}</strong> in this browser.
          </>
        }
      />
      <form method="post" action="/signin/finish" className="max-w-[28rem]">
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="callbackUrl" value={callbackUrl} />
        <button
          type="submit"
          className="flex min-h-12 w-full items-center justify-center rounded-lg border border-ink bg-ink font-semibold text-paper"
        >
          Sign in
        </button>
      </form>
      <p className="mt-4 max-w-[44rem] text-label text-soft">
        You did not ask for this? Close the page, and nothing happens.
      </p>
    </>
  );
}
