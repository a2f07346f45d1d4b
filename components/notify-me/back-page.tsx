import { AlertNotice } from "@/components/account/alerts/alert-notice";
import { Choice } from "@/components/ui/choice/choice";
import { PageHead } from "@/components/ui/page-head";
import { models } from "@/lib/catalog/models";
import { surfaces } from "@/lib/catalog/surfaces";
import { BackPush } from "./back-push";

/** What became of the wish, as the address tells. */
const toldWords: Record<string, string> = {
  asked:
    "Look into your inbox: open the link in our mail and say yes, or nothing is sent. It is good for 24 hours. No more than four such mails a day go to one address.",
  waiting: "We tell this browser once, when an outage there is over. After 24 hours we forget it.",
  limited: "That was asked too often from where you are. Please try again in an hour.",
  closed: "This could not be taken now; the fault is ours. Please try again in a few minutes.",
};
const isDone = (told: string | undefined) => told === "asked" || told === "waiting";

/** To be told once when it is back: by mail, or with JavaScript by this browser; without an account. */
export function BackPage(props: {
  place: { surface: string | null; model: string | null };
  told: string | undefined;
  fault: string | undefined;
  sendsMail: boolean;
}) {
  const { place, told, fault, sendsMail } = props;
  const words = toldWords[told ?? ""];
  return (
    <>
      <PageHead
        kind="once, without an account"
        title="Tell me when it’s back."
        lead="When the outage there is over, by users’ reports or, where users reported none, by the official page, you hear of it once."
      />
      {words ? <AlertNotice kind={isDone(told) ? "done" : "error"}>{words}</AlertNotice> : null}
      <form method="post" action="/alerts/back/send" className="max-w-[28rem] space-y-5 pb-4">
        <fieldset>
          <legend className="mb-1 font-medium">Where</legend>
          <div className="flex flex-wrap gap-2">
            <Choice label="Surface" name="surface" all="Everywhere" among={surfaces} chosen={place.surface} />
            <Choice label="Model" name="model" all="Every model" among={models} chosen={place.model} />
          </div>
        </fieldset>
        <BackPush sendsMail={sendsMail} />
        {sendsMail ? (
          <div>
            <label htmlFor="back-email" className="mb-1 block font-medium">
              By e-mail
            </label>
            <div className="flex gap-x-2">
              <input
                id="back-email"
                type="email"
                name="email"
                required
                maxLength={254}
                autoComplete="email"
                spellCheck={false}
                aria-describedby="back-note"
                aria-invalid={fault ? true : undefined}
                aria-errormessage={fault ? "back-fault" : undefined}
                className="field min-w-0 grow px-3"
              />
              <button type="submit" className="chip shrink-0 bg-ink font-medium text-paper">
                Tell me
              </button>
            </div>
            {fault ? (
              <p id="back-fault" role="alert" className="mt-1.5 text-sm font-medium text-heat-5">
                {fault}
              </p>
            ) : null}
            <p id="back-note" className="mt-1.5 text-label text-soft">
              We send a link first, so that nobody is written to who does not want it.
            </p>
          </div>
        ) : (
          <p className="text-soft">
            This copy of the site sends no e-mail. Confirmed outages and their ends are in the{" "}
            <a href="/feed.atom" className="worded">
              feed
            </a>
            .
          </p>
        )}
      </form>
      <p className="max-w-[44rem] text-label text-soft text-pretty">
        What we need to reach you is used for this one message, then deleted; after 24 hours it is deleted in
        any case. If no outage is found there in that time, you hear nothing.
      </p>
      <p className="flex flex-wrap gap-x-6 pt-1 pb-6 text-sm">
        <a href="/privacy#alerts" className="inline-flex min-h-11 items-center worded">
          What is kept
        </a>
        <a href="/account/alerts" className="inline-flex min-h-11 items-center worded">
          Alerts that stay, with an account
        </a>
      </p>
    </>
  );
}
