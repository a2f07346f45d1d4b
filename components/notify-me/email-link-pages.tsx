import { PageHead } from "@/components/ui/page-head";
import type { LinkPageData, LinkParams } from "@/lib/alerts/subscriptions/email-links";

/** The page behind the link in our confirmation e-mail: what it confirms, and a button. */
export function ConfirmAlertsPage(props: {
  link: LinkParams;
  page: LinkPageData | null;
  result: string | undefined;
}) {
  const { link, page, result } = props;
  if (!page)
    return result === "over" ? (
      <PageHead
        title="It’s already over"
        lead="The outage ended before you opened our e-mail. We have deleted your address."
      />
    ) : (
      <PageHead
        title="This link has expired"
        lead="It is more than 24 hours old, or you have already used it. Request a new one."
      />
    );
  if (page.state === "stopped")
    return <PageHead title="E-mails stopped" lead="You stopped these e-mails, so we no longer send them." />;
  if (page.state === "on")
    return (
      <PageHead
        title="Alerts confirmed"
        lead={
          page.once
            ? `We’ll send you one message when the outage is over: ${page.filter}. Then we delete your address, after 24 hours at the latest.`
            : `We’ll send the alerts that you set up in your account: ${page.filter}. Each e-mail has a link to stop them.`
        }
      />
    );
  return (
    <>
      <PageHead
        title="Confirm your alerts"
        lead={
          page.once
            ? `One message when the outage is over: ${page.filter}.`
            : `Alerts about outages and official incidents, set up in an account: ${page.filter}.`
        }
      />
      <form method="post" action="/alerts/confirm/yes" className="max-w-[28rem]">
        <input type="hidden" name="id" value={link.id} />
        <input type="hidden" name="token" value={link.token} />
        <button
          type="submit"
          className="flex min-h-12 w-full items-center justify-center rounded-lg border border-ink bg-ink font-semibold text-paper"
        >
          Confirm alerts
        </button>
      </form>
      <p className="mt-4 measure pb-6 note">
        If you didn’t ask for this, close the page. We’ll send nothing and delete the address after 24 hours.
      </p>
    </>
  );
}

/** The page behind the link at the end of each e-mail: one button that stops them. */
export function StopPage(props: { link: LinkParams; page: LinkPageData | null; stopped: boolean }) {
  const { link, page, stopped } = props;
  if (stopped || page?.state === "stopped")
    return (
      <PageHead
        title="E-mails stopped"
        lead="Your alerts no longer send e-mail to this address. You can remove them or add new ones in your account."
      />
    );
  if (!page) return <PageHead title="Nothing to stop" lead="We have already deleted this alert." />;
  return (
    <>
      <PageHead
        title="Stop these e-mails?"
        lead={
          page.once
            ? `You asked for one message when the outage is over: ${page.filter}. If you stop it, we delete your address.`
            : "This stops all e-mail from the alerts in your account. Alerts on other channels continue."
        }
      />
      <form
        method="post"
        action={`/alerts/stop/now?${new URLSearchParams({ id: link.id, token: link.token })}`}
        className="max-w-[28rem] pb-8"
      >
        <input type="hidden" name="from" value="page" />
        <button
          type="submit"
          className="flex min-h-12 w-full items-center justify-center rounded-lg border border-ink bg-ink font-semibold text-paper"
        >
          Stop e-mails
        </button>
      </form>
    </>
  );
}
