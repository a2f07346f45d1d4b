import Link from "next/link";
import type { SymptomShare } from "@/lib/snapshot/snapshot";
import { OtherSymptoms } from "./symptom-buttons";

/** The longest error text that is taken, in characters: written into a form it stays under 8 KiB. */
const maxText = 2400;
const maxNote = 280;

const wayClass = "inline-flex min-h-11 items-center text-sm worded sm:min-h-8";

interface Props {
  shares: readonly SymptomShare[];
  sending: string | null;
}

/** Other ways to say it: rarer symptoms, the error's own words, and that it works. */
export function OtherWays({ shares, sending }: Props) {
  return (
    <div className="mt-2 flex flex-wrap justify-between gap-x-6">
      <OtherSymptoms shares={shares} sending={sending} />
      <details className="open:basis-full">
        <summary className={wayClass}>Paste the error instead</summary>
        <div className="mt-1 space-y-3 pb-3">
          <label className="block text-label text-soft">
            The error, as it stands. Keys, addresses and ids are removed before anything is kept.
            <textarea
              name="text"
              rows={4}
              maxLength={maxText}
              placeholder={'API Error: 529 {"type":"error", …'}
              spellCheck={false}
              className="field mt-1.5 w-full p-2.5 font-mono text-xs leading-relaxed text-ink"
            />
          </label>
          <label className="block text-label text-soft">
            A note, if you like. Not shown to anyone unless a moderator allows it.
            <textarea
              name="note"
              rows={1}
              maxLength={maxNote}
              className="field mt-1.5 w-full p-2.5 text-sm text-ink"
            />
          </label>
          <div className="flex flex-wrap items-center gap-x-5">
            <button type="submit" formNoValidate data-way="paste" className="chip bg-ink text-paper">
              {sending === "paste" ? "Sending …" : "Send the error"}
            </button>
            <Link prefetch={false} href="/explain" className={wayClass}>
              What does it mean?
            </Link>
            <Link prefetch={false} href="/privacy#reports" className={wayClass}>
              What is kept?
            </Link>
          </div>
        </div>
      </details>
      <button type="submit" name="works" value="true" className={`${wayClass} max-md:hidden`}>
        {sending === "works" ? "Sending …" : "It works for me"}
      </button>
    </div>
  );
}
