import { Button } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time/time";
import type { readAccountPage } from "@/lib/accounts/own-account";
import { KeyList } from "./api-keys";
import { FormNotice } from "./form-notice";
import { noticeOf } from "./notices";
import { SignedInForm } from "./signed-in-form";

type AccountView = Awaited<ReturnType<typeof readAccountPage>>;

/** Your account: alerts, API keys, sessions and data. */
export function AccountPage(props: {
  account: AccountView;
  /** The names of all alert channels. */
  alertChannels: readonly string[];
  result: string | undefined;
}) {
  const { account, alertChannels, result } = props;
  const { email, role, sessions, keys, scopes, formToken, now } = account;
  return (
    <>
      <PageHead
        kind={role === "moderator" ? "Moderator" : undefined}
        title="Your account"
        lead={
          <>
            Signed in as <span className="[overflow-wrap:anywhere]">{email}</span>.
          </>
        }
      />
      <FormNotice notice={noticeOf(result)} />
      {role === "moderator" ? (
        <p className="mb-5 flex flex-wrap gap-x-6">
          <TextLink href="/account/moderation" size="tap" className="font-medium">
            Moderation
          </TextLink>
          <TextLink href="/account/moderators" size="tap">
            Moderators
          </TextLink>
        </p>
      ) : null}
      <Section id="alerts" title="Alerts" note={alertChannels.join(", ")}>
        <TextLink href="/account/alerts" size="tap">
          Manage alerts
        </TextLink>
      </Section>
      <Section id="keys" title="API keys" note="for programs that send us call statistics">
        <KeyList keys={keys} scopes={scopes} formToken={formToken} now={now} />
      </Section>
      <Section id="sessions" title="Signed-in browsers" note="without IP addresses">
        <SessionList sessions={sessions} formToken={formToken} now={now} />
      </Section>
      <Section id="data" title="Your data">
        <p className="measure text-pretty">
          Download everything that we store about your account. If you delete your account, we delete all of
          it. Your reports are not in the file, because we never link reports to accounts.
        </p>
        <p className="mt-2 flex flex-wrap gap-x-6">
          <TextLink href="/account/data.json" download size="tap">
            Download JSON
          </TextLink>
          <TextLink href="/account/delete" size="tap">
            Delete account
          </TextLink>
        </p>
      </Section>
    </>
  );
}

/** The signed-in browsers. Each can be signed out, or all at once. */
function SessionList(props: Pick<AccountView, "sessions" | "formToken" | "now">) {
  const { sessions, formToken, now } = props;
  return (
    <>
      <ul className="measure">
        {sessions.map((session) => (
          <li
            key={session.id}
            className="flex items-center justify-between gap-x-4 border-b border-line py-2"
          >
            <p>
              <span className="font-medium">{session.isThis ? "This browser" : "Another browser"}</span>
              <span className="block note">
                signed in <Time at={session.signedInAt} now={now} />, last used{" "}
                <Time at={session.lastUsedAt} now={now} />
              </span>
            </p>
            <SignedInForm action="/account/sessions" token={formToken} className="shrink-0">
              <Button type="submit" name="end" value={session.id}>
                Sign out{session.isThis ? null : <span className="sr-only"> of another browser</span>}
              </Button>
            </SignedInForm>
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? (
        <SignedInForm action="/account/sessions" token={formToken} className="mt-4">
          <Button type="submit" name="end" value="all">
            Sign out everywhere
          </Button>
        </SignedInForm>
      ) : null}
    </>
  );
}
