import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { AddForm } from "./add-form";
import { AlertNotice } from "./alert-notice";
import type { AlertsShown, FaultShown } from "./shown";
import { SubscriptionItem } from "./subscription-item";

const toldWords: Record<string, { kind: "done" | "error"; words: string }> = {
  added: { kind: "done", words: "The alert is there. Send a test to see how it arrives." },
  asked: {
    kind: "done",
    words: "Look into your inbox: nothing is sent before you open the link there and say yes.",
  },
  unavailable: {
    kind: "error",
    words: "No mail could be sent just now, so nothing was added. The fault is ours; please try again.",
  },
  pause: { kind: "done", words: "The alert is paused. What happens meanwhile is not told later." },
  resume: { kind: "done", words: "The alert is on again." },
  remove: { kind: "done", words: "The alert and its log are deleted." },
  test: { kind: "done", words: "A test is on its way. The log below tells what came of it." },
  again: { kind: "done", words: "The message is sent once more." },
  limited: {
    kind: "error",
    words:
      "Nothing was done: 30 messages an hour can be asked for, as tests, once more or to confirm an address. Please wait a while.",
  },
  unknown: { kind: "error", words: "Nothing was done: the alert is gone, paused or not confirmed." },
};

/** One's alerts: each with what it tells, what it sent, and what can be done with it; and a form that adds one. */
export function AlertsPage(props: {
  page: AlertsShown;
  told: string | undefined;
  given: Readonly<Record<string, string>>;
  faults: readonly FaultShown[];
}) {
  const { page, told, given, faults } = props;
  const notice = toldWords[told ?? ""];
  return (
    <>
      <PageHead
        kind={
          <a href="/account" className="worded">
            Your account
          </a>
        }
        title="Your alerts"
        lead="Who is told of what, when. At most one message for each change of an outage or an incident."
      />
      {notice ? <AlertNotice kind={notice.kind}>{notice.words}</AlertNotice> : null}
      <Section id="alerts" title="Now">
        {page.subscriptions.length === 0 ? (
          <p className="text-soft">You have none.</p>
        ) : (
          <ul className="max-w-[52rem]">
            {page.subscriptions.map((one) => (
              <SubscriptionItem key={one.id} subscription={one} formToken={page.formToken} now={page.now} />
            ))}
          </ul>
        )}
      </Section>
      <Section id="add" title="Add one">
        <AddForm page={page} given={given} faults={faults} />
      </Section>
    </>
  );
}
