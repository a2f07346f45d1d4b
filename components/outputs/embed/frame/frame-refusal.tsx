import { refusalWords } from "@/components/report/panel/refusal-words";
import type { Refused } from "@/components/report/panel/reported";
import { spanInWords } from "@/lib/words/moments";

/** Why a report was not taken, and when to try again. */
export function FrameRefusal({ refused: { reason, retrySeconds } }: { refused: Refused }) {
  const { title, text, link } = refusalWords[reason];
  const wait = retrySeconds && (retrySeconds < 90 ? `${retrySeconds} s` : spanInWords(retrySeconds * 1000));
  return (
    <p className="alarm">
      <b>{title}</b> {text} {wait ? `Try again in ${wait}.` : null}
      {link ? (
        <>
          {" "}
          <a href={link.href} target="_blank" rel="noopener">
            {link.words}
          </a>
          .
        </>
      ) : null}
    </p>
  );
}
