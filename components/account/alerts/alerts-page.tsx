import { FormNotice, type Notice } from "@/components/account/form-notice";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { AlertsPageData, FormErrorView } from "@/lib/alerts/subscriptions/alerts-page";
import { AddForm } from "./add-form";
import { SubscriptionItem } from "./subscription-item";

/** The notice for each `told` in the page's URL. */
const notices: Readonly<Record<string, Notice>> = {
  added: { kind: "done", words: "Alert added. Send a test to see what a message looks like." },
  asked: {
    kind: "done",
    words: "Check your inbox. We send nothing until you open the link in our e-mail and confirm.",
  },
  unavailable: {
    kind: "error",
    words: "We couldn’t send the confirmation e-mail, so we didn’t add the alert. Please try again.",
  },
  pause: {
    kind: "done",
    words: "Alert paused. You won’t get messages about anything that happens in the meantime.",
  },
  resume: { kind: "done", words: "Alert resumed." },
  remove: { kind: "done", words: "Alert removed. We also deleted its log." },
  test: { kind: "done", words: "Test sent. The log below shows whether it arrived." },
  again: { kind: "done", words: "We are sending the message again." },
  limited: {
    kind: "error",
    words:
      "You have reached the limit of 30 tests, retries and confirmation e-mails per hour. Please try again later.",
  },
  unknown: {
    kind: "error",
    words: "Nothing changed: this alert was removed, is paused, or isn’t confirmed yet.",
  },
};

/** Your alerts with their logs and buttons, and a form that adds one. */
export function AlertsPage(props: {
  page: AlertsPageData;
  result: string | undefined;
  given: Readonly<Record<string, string>>;
  errors: readonly FormErrorView[];
}) {
  const { page, result, given, errors } = props;
  return (
    <>
      <PageHead
        kind={<TextLink href="/account">Your account</TextLink>}
        title="Your alerts"
        lead="You get at most one message per change to an outage or incident."
      />
      <FormNotice notice={notices[result ?? ""]} />
      <Section id="alerts" title="All alerts">
        {page.subscriptions.length === 0 ? (
          <p className="text-soft">You have no alerts.</p>
        ) : (
          <ul className="measure-wide">
            {page.subscriptions.map((one) => (
              <SubscriptionItem key={one.id} subscription={one} formToken={page.formToken} now={page.now} />
            ))}
          </ul>
        )}
      </Section>
      <Section id="add" title="Add an alert">
        <AddForm page={page} given={given} errors={errors} />
      </Section>
    </>
  );
}
