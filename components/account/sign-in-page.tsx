import { PageHead } from "@/components/ui/page-head";
import { ToldNotice } from "./told-notice";
import { toldWords } from "./told-words";

/** How to sign in: by a link to one's e-mail address, and by GitHub where that is set. */
export function SignInPage(props: {
  callbackUrl: string | null;
  told: string | undefined;
  withGithub: boolean;
  sendsMail: boolean;
  linkMinutes: number;
  sessionDays: number;
}) {
  const { callbackUrl, told, withGithub, sendsMail, linkMinutes, sessionDays } = props;
  const isAddressWrong = told === "no-address";
  const onward = callbackUrl ? <input type="hidden" name="callbackUrl" value={callbackUrl} /> : null;
  return (
    <>
      <PageHead
        title="Sign in"
        lead="For permanent alerts and API keys. You don’t need an account to read or report. We create one when you first sign in, without a password."
      />
      {isAddressWrong ? null : <ToldNotice told={told} />}
      <form method="post" action="/signin/send" className="max-w-[28rem]">
        {onward}
        <label htmlFor="email" className="mb-1 block font-medium">
          E-mail address
        </label>
        <input
          id="email"
          type="email"
          name="email"
          required
          maxLength={254}
          autoComplete="email"
          spellCheck={false}
          autoCapitalize="none"
          aria-invalid={isAddressWrong || undefined}
          aria-describedby={isAddressWrong ? "email-wrong email-note" : "email-note"}
          className="field w-full px-3"
        />
        {isAddressWrong ? (
          <p id="email-wrong" role="alert" className="mt-1.5 border-heat-4 border-l-[3px] pl-2.5 font-medium">
            {toldWords(told)?.words}
          </p>
        ) : null}
        <p id="email-note" className="mt-1.5 text-label text-soft">
          {sendsMail
            ? `You get a link that is good for ${linkMinutes} minutes, and once.`
            : `This copy sends no mail: the link is printed in its server’s log, good for ${linkMinutes} minutes, and once.`}
        </p>
        <button
          type="submit"
          className="mt-4 flex min-h-12 w-full items-center justify-center rounded-lg border border-ink bg-ink font-semibold text-paper"
        >
          {sendsMail ? "Send me a link" : "Make a link"}
        </button>
      </form>
      {withGithub ? (
        <form method="post" action="/signin/github" className="mt-3 max-w-[28rem]">
          {onward}
          <button
            type="submit"
            className="flex min-h-12 w-full items-center justify-center rounded-lg border border-line bg-card font-medium hover:border-soft"
          >
            Sign in with GitHub
          </button>
        </form>
      ) : null}
      <p className="mt-8 max-w-[44rem] border-t border-line pt-5 text-label text-soft text-pretty">
        We keep your e-mail address, when you signed in, and one cookie in your browser for {sessionDays} days
        at most. We keep no name and no network address. All of it can be downloaded, and goes when you delete
        the account.{" "}
        <a href="/privacy#accounts" className="worded">
          Exactly what is kept
        </a>
      </p>
    </>
  );
}
