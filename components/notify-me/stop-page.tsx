import { PageHead } from "@/components/ui/page-head";
import type { LinkPageData, LinkParams } from "@/lib/alerts/subscriptions/email-links";

/** The page behind the link at the end of each e-mail: one button that stops them. */
export function StopPage(props: { link: LinkParams; page: LinkPageData | null; stopped: boolean }) {
  const { link, page, stopped } = props;
  if (stopped || page?.state === "stopped")
    return (
      <PageHead
        title="E-mails stopped"
        lead="Your alerts send no more e-mail to this address. You can remove them or add new ones in your account."
      />
    );
  if (!page)
    return (
      <PageHead title="Nothing to stop" lead="We have already deleted this alert, so it sends nothing." />
    );
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
