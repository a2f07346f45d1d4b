import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
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
          <a href="/account/moderation" className="inline-flex min-h-11 items-center font-medium worded">
            Moderation
          </a>
          <a href="/account/moderators" className="inline-flex min-h-11 items-center worded">
            Moderators
          </a>
        </p>
      ) : null}
      <Section id="alerts" title="Alerts" note={alertChannels.join(", ")}>
        <a href="/account/alerts" className="inline-flex min-h-11 items-center worded">
          Manage alerts
        </a>
      </Section>
      <Section id="keys" title="API keys" note="for programs that send us call statistics">
        <KeyList keys={keys} scopes={scopes} formToken={formToken} now={now} />
      </Section>
      <Section id="sessions" title="Signed-in browsers" note="without IP addresses">
        <SessionList sessions={sessions} formToken={formToken} now={now} />
      </Section>
      <Section id="data" title="Your data">
        <p className="max-w-[44rem] text-pretty">
          Download everything that we store about your account. We delete it with your account. Your reports
          are not in the file, because we never link reports to accounts.
        </p>
        <p className="mt-2 flex flex-wrap gap-x-6">
          <a href="/account/data.json" download className="inline-flex min-h-11 items-center worded">
            Download JSON
          </a>
          <a href="/account/delete" className="inline-flex min-h-11 items-center worded">
            Delete account
          </a>
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
      <ul className="max-w-[44rem]">
        {sessions.map((session) => (
          <li
            key={session.id}
            className="flex items-center justify-between gap-x-4 border-b border-line py-2"
          >
            <p>
              <span className="font-medium">{session.isThis ? "This browser" : "Another browser"}</span>
              <span className="block text-label text-soft">
                signed in <Time at={session.signedInAt} now={now} />, last used{" "}
                <Time at={session.lastUsedAt} now={now} />
              </span>
            </p>
            <SignedInForm action="/account/sessions" token={formToken} className="shrink-0">
              <button type="submit" name="end" value={session.id} className="chip">
                Sign out{session.isThis ? null : <span className="sr-only"> of another browser</span>}
              </button>
            </SignedInForm>
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? (
        <SignedInForm action="/account/sessions" token={formToken} className="mt-4">
          <button type="submit" name="end" value="all" className="chip font-medium">
            Sign out everywhere
          </button>
        </SignedInForm>
      ) : null}
    </>
  );
}
