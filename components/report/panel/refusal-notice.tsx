import Link from "next/link";
import { useState } from "react";
import { useHydrated } from "@/components/ui/time/use-hydrated";
import { clockTime, spanInWords } from "@/lib/words/moments";
import { refusalWords } from "./refusal-words";
import type { Refused } from "./reported";

interface Props {
  refused: Refused;
  /** A form without JavaScript led here, and left behind what was typed; else that still stands in the form below. */
  posted: boolean;
  again: (() => void) | null;
}

/** Why a report was not taken and what can be done. */
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
        {posted ? " Go back in your browser, and what you wrote is still there." : null}
        {link ? (
          <>
            {" "}
            <Link prefetch={false} href={link.href} className="worded">
              {link.words}
            </Link>
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
          Send it again
        </button>
      ) : null}
    </div>
  );
}

/** "in 3 min, at 15:40": how long to wait, and when that is by the reader's clock. */
function Wait({ seconds }: { seconds: number }) {
  const [atMs] = useState(() => Date.now() + seconds * 1000);
  const hydrated = useHydrated();
  if (seconds < 90) return `in ${Math.ceil(seconds)} s`;
  const when = hydrated ? `, at ${clockTime(new Date(atMs).toISOString(), "local")}` : "";
  return `in ${spanInWords(seconds * 1000)}${when}`;
}
