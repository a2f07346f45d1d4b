import { FormNotice } from "@/components/account/form-notice";
import { Choice } from "@/components/ui/choice";
import { Field } from "@/components/ui/field";
import { PageHead } from "@/components/ui/page-head";
import { TextLink } from "@/components/ui/text-link";
import { models } from "@/lib/catalog/models";
import { surfaces } from "@/lib/catalog/surfaces";
import { RecoveryPush } from "./recovery-push";

/** The notice for each `told` in the page's URL. */
const notices: Record<string, string> = {
  asked:
    "Check your inbox and open the link to confirm. It is valid for 24 hours. We send at most four of these e-mails a day to one address.",
  waiting: "We’ll notify this browser once, when it’s over. We delete your request after 24 hours.",
  limited: "Your network sent too many requests. Please try again in an hour.",
  closed: "Something went wrong on our side. Please try again in a few minutes.",
};
const isDone = (result: string | undefined) => result === "asked" || result === "waiting";

/** "Tell me when it's back": one message by e-mail, or with JavaScript by this browser. It needs no account. */
export function RecoveryPage(props: {
  filter: { surface: string | null; model: string | null };
  result: string | undefined;
  error: string | undefined;
  sendsMail: boolean;
}) {
  const { filter, result, error, sendsMail } = props;
  const notice = notices[result ?? ""];
  return (
    <>
      <PageHead
        kind="one message, no account"
        title="Tell me when it’s back"
        lead="We’ll notify you once, when users (or the status page) say it’s over."
      />
      <FormNotice notice={notice ? { kind: isDone(result) ? "done" : "error", words: notice } : null} />
      <form method="post" action="/alerts/back/send" className="max-w-[28rem] space-y-5 pb-4">
        <fieldset>
          <legend className="mb-1 font-medium">What’s failing?</legend>
          <div className="flex flex-wrap gap-2">
            <Choice
              label="Surface"
              name="surface"
              all="All surfaces"
              entries={surfaces}
              chosen={filter.surface}
            />
            <Choice label="Model" name="model" all="All models" entries={models} chosen={filter.model} />
          </div>
        </fieldset>
        <RecoveryPush sendsMail={sendsMail} />
        {sendsMail ? (
          <Field id="recovery-email" label="By e-mail">
            <div className="flex gap-x-2">
              <input
                id="recovery-email"
                type="email"
                name="email"
                required
                maxLength={254}
                autoComplete="email"
                spellCheck={false}
                aria-describedby="recovery-note"
                aria-invalid={error ? true : undefined}
                aria-errormessage={error ? "recovery-error" : undefined}
                className="field min-w-0 grow px-3"
              />
              <button type="submit" className="chip shrink-0 bg-ink font-medium text-paper">
                Notify me
              </button>
            </div>
            {error ? (
              <p id="recovery-error" role="alert" className="mt-1.5 text-sm font-medium text-heat-5">
                {error}
              </p>
            ) : null}
            <p id="recovery-note" className="mt-1.5 note">
              We first send you a link to confirm your address.
            </p>
          </Field>
        ) : (
          <p className="text-soft">
            E-mail isn’t set up on this server. You can follow confirmed outages in the{" "}
            <TextLink href="/feed.atom">feed</TextLink>.
          </p>
        )}
      </form>
      <p className="measure note text-pretty">
        We use your address for this one message and then delete it, after 24 hours at the latest. If no
        outage ends in that time, you won’t hear from us.
      </p>
      <p className="flex flex-wrap gap-x-6 pt-1 pb-6 text-sm">
        <TextLink href="/privacy#alerts" size="tap">
          What we store
        </TextLink>
        <TextLink href="/account/alerts" size="tap">
          Get permanent alerts (with an account)
        </TextLink>
      </p>
    </>
  );
}
