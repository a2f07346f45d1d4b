import { type Symptom, symptoms } from "@/lib/catalog/symptoms";
import type { SymptomShare } from "@/lib/snapshot/snapshot";

const shownAtOnce = 6;
/** A symptom that so many of all reporters see stands out. */
const maxShare = 0.3;
/** Of fewer people than these a share says nothing. */
const minPeople = 5;

interface Props {
  shares: readonly SymptomShare[];
  sending: string | null;
}

/** What is seen most often: each button sends the report. The second tap. */
export const SymptomButtons = (props: Props) => (
  <fieldset className="mt-4">
    <legend className="text-label text-soft">What you see · one tap sends it</legend>
    <SymptomGrid {...props} of={symptoms.slice(0, shownAtOnce)} />
  </fieldset>
);

/** The symptoms that are seen less often, folded away. */
export const OtherSymptoms = (props: Props) => (
  <details className="open:basis-full">
    <summary className="inline-flex min-h-11 items-center text-sm worded sm:min-h-8">Something else</summary>
    <SymptomGrid {...props} of={symptoms.slice(shownAtOnce)} />
  </details>
);

function SymptomGrid({ shares: all, sending, of }: Props & { of: readonly Symptom[] }) {
  const shares = all.reduce((sum, { people }) => sum + people, 0) < minPeople ? [] : all;
  const most = shares[0] && shares[0].share >= maxShare ? shares[0].symptom : null;
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
      <span className="block text-label text-soft">{sending ? "sending …" : symptom.gloss}</span>
    </button>
  );
}
