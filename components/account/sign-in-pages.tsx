import { PageHead } from "@/components/ui/page-head";
import { TextLink } from "@/components/ui/text-link";
import { FormNotice } from "./form-notice";
import { noticeOf } from "./notices";

const primaryButton =
  "flex min-h-12 w-full items-center justify-center rounded-lg border border-ink bg-ink font-semibold text-paper";

/** Sign-in by an e-mailed link, or by GitHub if it is set up. */
export function SignInPage(props: {
  callbackUrl: string | null;
  result: string | undefined;
  withGithub: boolean;
  sendsMail: boolean;
  linkMinutes: number;
  sessionDays: number;
}) {
  const { callbackUrl, result, withGithub, sendsMail, linkMinutes, sessionDays } = props;
  const isAddressWrong = result === "no-address";
  const callback = callbackUrl ? <input type="hidden" name="callbackUrl" value={callbackUrl} /> : null;
  return (
    <>
      <PageHead
        title="Sign in"
        lead="You need an account for permanent alerts and API keys, but not to read or report. We create it when you first sign in. There is no password."
      />
      {isAddressWrong ? null : <FormNotice notice={noticeOf(result)} />}
      <form method="post" action="/signin/send" className="max-w-[28rem]">
        {callback}
        <label htmlFor="email" className="field-label">
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
            {noticeOf(result)?.words}
          </p>
        ) : null}
        <p id="email-note" className="mt-1.5 note">
          {sendsMail
            ? `We send you a sign-in link (valid ${linkMinutes} minutes, single use).`
            : `E-mail isn’t set up on this server. The sign-in link will be in the server log (valid ${linkMinutes} minutes, single use).`}
        </p>
        <button type="submit" className={`mt-4 ${primaryButton}`}>
          {sendsMail ? "Send sign-in link" : "Create sign-in link"}
        </button>
      </form>
      {withGithub ? (
        <form method="post" action="/signin/github" className="mt-3 max-w-[28rem]">
          {callback}
          <button
            type="submit"
            className="flex min-h-12 w-full items-center justify-center rounded-lg border border-line bg-card font-medium hover:border-soft"
          >
            Sign in with GitHub
          </button>
        </form>
      ) : null}
      <p className="mt-8 measure border-t border-line pt-5 note text-pretty">
        We store your e-mail address, your sign-in times, and a cookie in your browser for at most{" "}
        {sessionDays} days. We store no name and no IP address. You can download your data, and we delete it
        with your account. <TextLink href="/privacy#accounts">See exactly what we store</TextLink>
      </p>
    </>
  );
}

/** Shown after every request for a link, whether or not the address has an account. */
export function LinkSentPage(props: {
  sendsMail: boolean;
  linkMinutes: number;
  mailbox: { max: number; windowMinutes: number };
}) {
  const { sendsMail, linkMinutes, mailbox } = props;
  return (
    <>
      <PageHead
        title={sendsMail ? "Check your inbox" : "Check the server log"}
        lead={
          sendsMail
            ? `We sent a sign-in link to that address (valid ${linkMinutes} minutes, single use).`
            : `E-mail isn’t set up on this server. The sign-in link is in the server log (valid ${linkMinutes} minutes, single use).`
        }
      />
      <p className="measure text-pretty">
        {sendsMail
          ? "If nothing arrives within a minute, check your spam folder and the address you typed. "
          : ""}
        We create at most {mailbox.max} links per e-mail address in {mailbox.windowMinutes} minutes.
      </p>
      <p className="mt-4">
        <TextLink href="/signin" size="tap">
          Request another link
        </TextLink>
      </p>
    </>
  );
}

/** The page that a sign-in link opens. It needs a tap, because mail scanners open every link and would use it up. */
export function ConfirmPage(props: { email: string; token: string; callbackUrl: string }) {
  const { email, token, callbackUrl } = props;
  return (
    <>
      <PageHead
        title="Confirm sign-in"
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
        <button type="submit" className={primaryButton}>
          Sign in
        </button>
      </form>
      <p className="mt-4 measure note">
        If you didn’t request this, close the page. Nothing happens until you tap the button.
      </p>
    </>
  );
}
