import { useState } from "react";
import { RouteLink } from "@/components/ui/text-link";
import { useHydrated } from "@/components/ui/time/use-hydrated";
import { formatClock, formatSpan } from "@/lib/words/time";
import { refusalWords } from "./refusal-words";
import type { Refused } from "./reported";

interface Props {
  refused: Refused;
  /** The form was sent without JavaScript, so the input is on the previous page. Otherwise it is still in the form. */
  posted: boolean;
  again: (() => void) | null;
}

/** Why we didn’t accept a report, and what to do. */
export function RefusalNotice({ refused, posted, again }: Props) {
  const { title, text, link } = refusalWords[refused.reason];
  const { retrySeconds } = refused;
  return (
    <div role="alert" className="mb-4 rounded border border-heat-4 border-l-[3px] px-3.5 py-3">
      <p className="font-semibold">{title}</p>
      <p className="text-sm">
        {refused.detail ?? text}
        {retrySeconds ? (
          <>
            {" "}
            Try again <Wait key={refused.reason} seconds={retrySeconds} />.
          </>
        ) : null}
        {posted ? " Go back in your browser to find your text." : null}
        {link ? (
          <>
            {" "}
            <RouteLink prefetch={false} href={link.href}>
              {link.words}
            </RouteLink>
            .
          </>
        ) : null}
      </p>
      {again ? (
        <button
          type="button"
          onClick={again}
          className="mt-1 inline-flex min-h-11 items-center text-sm worded sm:min-h-8"
        >
          Send again
        </button>
      ) : null}
    </div>
  );
}

/** "in 3 min, at 15:40": how long to wait, and the time on the reader’s clock. */
function Wait({ seconds }: { seconds: number }) {
  const [atMs] = useState(() => Date.now() + seconds * 1000);
  const hydrated = useHydrated();
  if (seconds < 90) return `in ${Math.ceil(seconds)} s`;
  const when = hydrated ? `, at ${formatClock(new Date(atMs).toISOString(), "local")}` : "";
  return `in ${formatSpan(seconds * 1000)}${when}`;
}

/** Explains the delay of a proof of work. Always in the document, so that screen readers announce it. */
export const ProvingNotice = ({ proving }: { proving: boolean }) => (
  <div role="status">
    {proving ? (
      <p className="mb-4 rounded border border-line border-l-[3px] px-3.5 py-3 text-sm">
        <strong className="block text-base font-semibold">Checking your browser…</strong>
        We’re getting many false reports. We’ll send yours after this check.
      </p>
    ) : null}
  </div>
);
