import { PageHead } from "@/components/ui/page-head";

/** Where the link at a mail's end leads: one button, and it is enough. */
export function StopPage(props: {
  link: { id: string; token: string };
  page: { place: string; once: boolean; state: string } | null;
  stopped: boolean;
}) {
  const { link, page, stopped } = props;
  if (stopped || page?.state === "stopped")
    return (
      <PageHead
        title="Stopped."
        lead="Your alerts send nothing more to this mailbox. In your account you can remove them, or add new ones."
      />
    );
  if (!page)
    return (
      <PageHead
        title="There is nothing left to stop."
        lead="What this link belonged to is deleted: nothing is sent by it any more."
      />
    );
  return (
    <>
      <PageHead
        title="Is it enough?"
        lead={
          page.once
            ? `You wait to be told once, when an outage is over: ${page.place}. Stopped, your address is deleted.`
            : "This stops all mail to you from the alerts of your account. What goes elsewhere, goes on."
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
          Stop these messages
        </button>
      </form>
    </>
  );
}
