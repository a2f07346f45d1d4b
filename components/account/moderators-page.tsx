import { ActionForm, ReasonField } from "@/components/account/moderation/action-form";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { Time } from "@/components/ui/time/time";
import type { readModeratorsPage } from "@/lib/accounts/moderators";
import { FormNotice } from "./form-notice";
import { noticeOf } from "./notices";
import { SignedInForm } from "./signed-in-form";

type ModeratorsView = NonNullable<Awaited<ReturnType<typeof readModeratorsPage>>>;

/** The list of moderators, with forms that add or remove moderator. */
export function ModeratorsPage(props: ModeratorsView & { result: string | undefined }) {
  const { moderators, formToken, now, result } = props;
  return (
    <>
      <PageHead
        kind={
          <a href="/account" className="worded">
            Your account
          </a>
        }
        title="Moderators"
        lead="Moderators remove false reports. ADMIN_EMAILS names permanent moderators. Every moderator can add others."
      />
      <FormNotice notice={noticeOf(result)} />
      <Section id="moderators" title="Current moderators">
        <ul className="max-w-[44rem]">
          {moderators.map((moderator) => (
            <li key={moderator.email} className="border-b border-line py-2">
              <p className="min-w-0">
                <span className="font-medium [overflow-wrap:anywhere]">{moderator.email}</span>
                <span className="block text-label text-soft">
                  {moderator.by === "setting" ? "from ADMIN_EMAILS" : "added by a moderator"}
                  {moderator.since ? (
                    <>
                      , <Time at={moderator.since} now={now} />
                    </>
                  ) : null}
                  {moderator.id === null ? ", not signed in yet" : null}
                </span>
              </p>
              {moderator.by === "moderator" && moderator.id ? (
                <ActionForm
                  id={moderator.id}
                  action="/account/moderators/take"
                  token={formToken}
                  summary={`Remove ${moderator.email} …`}
                  button="Remove moderator"
                >
                  <input type="hidden" name="person" value={moderator.id} />
                </ActionForm>
              ) : null}
            </li>
          ))}
        </ul>
      </Section>
      <Section id="give" title="Add a moderator" note="after their first sign-in">
        <SignedInForm action="/account/moderators/give" token={formToken} className="max-w-[44rem] space-y-3">
          <div>
            <label htmlFor="moderator-email" className="mb-1 block font-medium">
              E-mail address
            </label>
            <input
              id="moderator-email"
              type="email"
              name="email"
              required
              maxLength={254}
              autoComplete="off"
              spellCheck={false}
              className="field w-full px-3"
            />
          </div>
          <ReasonField id="give" note="Visible to moderators in the log." />
          <button type="submit" className="chip bg-ink font-medium text-paper">
            Add moderator
          </button>
        </SignedInForm>
      </Section>
    </>
  );
}
