import { PageHead } from "@/components/ui/page-head";

/** What is said to everybody who asked for a link, whether the address has an account or not. */
export function LinkSentPage(props: {
  sendsMail: boolean;
  linkMinutes: number;
  mailbox: { max: number; windowMinutes: number };
}) {
  const { sendsMail, linkMinutes, mailbox } = props;
  return (
    <>
      <PageHead
        title={sendsMail ? "Look into your inbox." : "Look into the server’s log."}
        lead={
          sendsMail
            ? `A sign-in link is on its way to that address. It is good for ${linkMinutes} minutes, and once.`
            : `This copy sends no mail, so the link is printed there. It is good for ${linkMinutes} minutes, and once.`
        }
      />
      <p className="max-w-[44rem] text-pretty">
        {sendsMail
          ? "Nothing there after a minute? Look among the spam, and whether you typed the address right. "
          : ""}
        No more than {mailbox.max} links in {mailbox.windowMinutes} minutes are made for one address.
      </p>
      <p className="mt-4">
        <a href="/signin" className="inline-flex min-h-11 items-center worded">
          Ask again
        </a>
      </p>
    </>
  );
}
