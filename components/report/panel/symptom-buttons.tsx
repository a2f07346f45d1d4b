import Link from "next/link";
import { Button } from "@/components/ui/button";
import { type Symptom, symptoms } from "@/lib/catalog/symptoms";
import type { SymptomShare } from "@/lib/snapshot/snapshot";

const visibleSymptoms = 6;
/** We highlight the most common symptom if at least this share of reports has it. */
const minHighlightShare = 0.3;
/** With fewer people, shares mean nothing. */
const minPeople = 5;

interface Props {
  shares: readonly SymptomShare[];
  sending: string | null;
}

/** The most common symptoms. Each button sends the report: the second tap. */
export const SymptomButtons = (props: Props) => (
  <fieldset className="mt-4">
    <legend className="note">What do you see? One tap sends your report</legend>
    <SymptomGrid {...props} of={symptoms.slice(0, visibleSymptoms)} />
  </fieldset>
);

/** The less common symptoms, folded. */
export const OtherSymptoms = (props: Props) => (
  <details className="open:basis-full">
    <summary className="inline-flex min-h-11 items-center text-sm worded sm:min-h-8">Other symptoms</summary>
    <SymptomGrid {...props} of={symptoms.slice(visibleSymptoms)} />
  </details>
);

function SymptomGrid({ shares: all, sending, of }: Props & { of: readonly Symptom[] }) {
  const shares = all.reduce((sum, { people }) => sum + people, 0) < minPeople ? [] : all;
  const most = shares[0] && shares[0].share >= minHighlightShare ? shares[0].symptom : null;
  return (
    <div className="mt-2 grid grid-cols-2 gap-1.5 sm:grid-cols-3">
      {of.map((symptom) => (
        <SymptomButton
          key={symptom.id}
          symptom={symptom}
          share={shares.find((share) => share.symptom === symptom.id)?.share ?? 0}
          most={symptom.id === most}
          sending={symptom.id === sending}
        />
      ))}
    </div>
  );
}

interface ButtonProps {
  symptom: Symptom;
  share: number;
  most: boolean;
  sending: boolean;
}

function SymptomButton({ symptom, share, most, sending }: ButtonProps) {
  return (
    <button
      type="submit"
      name="symptom"
      value={symptom.id}
      className={`tile ${most ? "border-heat-4 border-l-[3px] pl-2" : ""}`}
    >
      <span className="flex items-baseline justify-between gap-2">
        <strong className="font-semibold">{symptom.name}</strong>
        {share > 0 ? (
          <span className="font-mono text-xs text-soft tabular-nums">
            {Math.round(share * 100)}%<span className="sr-only"> of reports</span>
          </span>
        ) : null}
      </span>
      <span className="block note">{sending ? "Sending…" : symptom.gloss}</span>
    </button>
  );
}

/** The maximum length of an error text. Form-encoded, it stays below the server’s limit of 8 KiB. */
const maxText = 2400;
const maxNote = 280;

const linkClass = "inline-flex min-h-11 items-center text-sm worded sm:min-h-8";

interface Props {
  shares: readonly SymptomShare[];
  sending: string | null;
}

/** Other ways to report: less common symptoms, a pasted error, and "works". */
export function OtherWays({ shares, sending }: Props) {
  return (
    <div className="mt-2 flex flex-wrap justify-between gap-x-6">
      <OtherSymptoms shares={shares} sending={sending} />
      <details className="open:basis-full">
        <summary className={linkClass}>Paste an error</summary>
        <div className="mt-1 space-y-3 pb-3">
          <label className="block note">
            Error message. We remove keys, addresses and IDs before we store it.
            <textarea
              name="text"
              rows={4}
              maxLength={maxText}
              placeholder={'API Error: 529 {"type":"error", …'}
              spellCheck={false}
              className="field mt-1.5 w-full p-2.5 font-mono text-xs leading-relaxed text-ink"
            />
          </label>
          <label className="block note">
            Note (optional). It stays private unless a moderator approves it.
            <textarea
              name="note"
              rows={1}
              maxLength={maxNote}
              className="field mt-1.5 w-full p-2.5 text-sm text-ink"
            />
          </label>
          <div className="flex flex-wrap items-center gap-x-5">
            <Button type="submit" formNoValidate data-way="paste" kind="primary">
              {sending === "paste" ? "Sending…" : "Send error"}
            </Button>
            <Link prefetch={false} href="/explain" className={linkClass}>
              Explain this error
            </Link>
            <Link prefetch={false} href="/privacy#reports" className={linkClass}>
              What we store
            </Link>
          </div>
        </div>
      </details>
      <button type="submit" name="works" value="true" className={`${linkClass} max-md:hidden`}>
        {sending === "works" ? "Sending…" : "It works for me"}
      </button>
    </div>
  );
}
