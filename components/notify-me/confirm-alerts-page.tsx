import { PageHead } from "@/components/ui/page-head";

interface Shown {
  place: string;
  once: boolean;
  state: "unconfirmed" | "on" | "stopped";
}

/** Where the link of our first mail leads: what was asked for, and a button that says yes. */
export function ConfirmAlertsPage(props: {
  link: { id: string; token: string };
  page: Shown | null;
  told: string | undefined;
}) {
  const { link, page, told } = props;
  if (!page)
    return told === "over" ? (
      <PageHead
        title="It is over already."
        lead="The outage there ended while our mail lay in your inbox. There is nothing left to tell, and your address is deleted."
      />
    ) : (
      <PageHead
        title="This link leads nowhere any more."
        lead="It is older than 24 hours, or what it was for is done and deleted. Ask again where you asked first."
      />
    );
  if (page.state === "stopped")
    return (
      <PageHead title="These messages are stopped." lead="You said that it is enough, so nothing is sent." />
    );
  if (page.state === "on")
    return (
      <PageHead
        title="We write to you."
        lead={
          page.once
            ? `Once, when an outage is over: ${page.place}. Your address is deleted then, and after 24 hours in any case.`
            : `As you chose in your account: ${page.place}. Each message says how to stop them.`
        }
      />
    );
  return (
    <>
      <PageHead
        title="Shall we write to you?"
        lead={
          page.once
            ? `Once, when an outage is over: ${page.place}.`
            : `Of outages and official incidents, as chosen in an account: ${page.place}.`
        }
      />
      <form method="post" action="/alerts/confirm/yes" className="max-w-[28rem]">
        <input type="hidden" name="id" value={link.id} />
        <input type="hidden" name="token" value={link.token} />
        <button
          type="submit"
          className="flex min-h-12 w-full items-center justify-center rounded-lg border border-ink bg-ink font-semibold text-paper"
        >
          Yes, write to me
        </button>
      </form>
      <p className="mt-4 max-w-[44rem] pb-6 text-label text-soft">
        It was not you? Close the page: nothing is sent, and the address is deleted after 24 hours.
      </p>
    </>
  );
}
