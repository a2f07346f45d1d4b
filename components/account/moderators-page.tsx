import { ActionForm, ReasonField } from "@/components/account/moderation/action-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time/time";
import type { readModeratorsPage } from "@/lib/accounts/moderators";
import { FormNotice } from "./form-notice";
import { noticeOf } from "./notices";
import { SignedInForm } from "./signed-in-form";

type ModeratorsView = NonNullable<Awaited<ReturnType<typeof readModeratorsPage>>>;

/** The list of moderators, with forms that add and remove moderators. */
export function ModeratorsPage(props: ModeratorsView & { result: string | undefined }) {
  const { moderators, formToken, now, result } = props;
  return (
    <>
      <PageHead
        kind={<TextLink href="/account">Your account</TextLink>}
        title="Moderators"
        lead="Moderators remove false reports. Addresses in ADMIN_EMAILS are always moderators. Every moderator can add others."
      />
      <FormNotice notice={noticeOf(result)} />
      <Section id="moderators" title="Current moderators">
        <ul className="measure">
          {moderators.map((moderator) => (
            <li key={moderator.email} className="border-b border-line py-2">
              <p className="min-w-0">
                <span className="font-medium [overflow-wrap:anywhere]">{moderator.email}</span>
                <span className="block note">
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
      <Section id="give" title="Add a moderator" note="they must have signed in once">
        <SignedInForm action="/account/moderators/give" token={formToken} className="measure space-y-3">
          <Field id="moderator-email" label="E-mail address">
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
          </Field>
          <ReasonField id="give" note="Visible to moderators in the log." />
          <Button type="submit" kind="primary">
            Add moderator
          </Button>
        </SignedInForm>
      </Section>
    </>
  );
}
