import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { KeyList, type KeyShown } from "./key-list";
import { SessionList, type SessionShown } from "./session-list";
import { ToldNotice } from "./told-notice";

/** All that the account page shows. Times are ISO 8601. */
export interface AccountShown {
  email: string;
  role: "member" | "moderator";
  sessions: readonly SessionShown[];
  keys: readonly KeyShown[];
  /** What a key may do, by id, in words. */
  scopes: Readonly<Record<string, string>>;
  formToken: string;
  now: string;
}

/** One's own account: who one is here, keys, where one is signed in, and one's data. */
export function AccountPage(props: {
  account: AccountShown;
  /** The names of all alert channels. */
  alertChannels: readonly string[];
  told: string | undefined;
}) {
  const { account, alertChannels, told } = props;
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
      <ToldNotice told={told} />
      {role === "moderator" ? (
        <p className="mb-5 flex flex-wrap gap-x-6">
          <a href="/account/moderation" className="inline-flex min-h-11 items-center font-medium worded">
            Moderation
          </a>
          <a href="/account/moderators" className="inline-flex min-h-11 items-center worded">
            Who moderates
          </a>
        </p>
      ) : null}
      <Section id="alerts" title="Alerts" note={alertChannels.join(", ")}>
        <a href="/account/alerts" className="inline-flex min-h-11 items-center worded">
          Manage alerts
        </a>
      </Section>
      <Section id="keys" title="API keys" note="for programs that send to us">
        <KeyList keys={keys} scopes={scopes} formToken={formToken} now={now} />
      </Section>
      <Section id="sessions" title="Where you are signed in" note="we keep no address of it">
        <SessionList sessions={sessions} formToken={formToken} now={now} />
      </Section>
      <Section id="data" title="Your data">
        <p className="max-w-[44rem] text-pretty">
          Everything that is stored about your account is in one file, and goes when you delete the account.
          Reports that you made are not among it: they were never tied to an account.
        </p>
        <p className="mt-2 flex flex-wrap gap-x-6">
          <a href="/account/data.json" download className="inline-flex min-h-11 items-center worded">
            Download it as JSON
          </a>
          <a href="/account/delete" className="inline-flex min-h-11 items-center worded">
            Delete the account
          </a>
        </p>
      </Section>
    </>
  );
}
