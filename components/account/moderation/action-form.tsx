import type { ReactNode } from "react";
import { SignedInForm } from "@/components/account/signed-in-form";

/** A folded form for one action: its fields, the reason, and a button. */
export function ActionForm(props: {
  id: string;
  action: string;
  token: string;
  summary: string;
  button: string;
  /** Shown under the reason, such as where it appears. */
  note?: string;
  children: ReactNode;
}) {
  const { id, action, token, summary, button, note, children } = props;
  return (
    <details className="group">
      <summary className="inline-flex min-h-11 items-center text-sm worded sm:min-h-9">{summary}</summary>
      <SignedInForm action={action} token={token} className="mt-2 mb-4 max-w-[44rem] space-y-3">
        {children}
        <ReasonField id={id} note={note} />
        <button type="submit" className="chip bg-ink font-medium text-paper">
          {button}
        </button>
      </SignedInForm>
    </details>
  );
}

/** The required reason of an action. `id` must be unique on the page. */
export function ReasonField({ id, note }: { id: string; note?: string }) {
  return (
    <div>
      <label htmlFor={`why-${id}`} className="mb-1 block font-medium">
        Reason
      </label>
      <textarea
        id={`why-${id}`}
        name="why"
        required
        minLength={3}
        maxLength={500}
        rows={2}
        aria-describedby={note ? `why-${id}-note` : undefined}
        className="field block w-full px-3 py-2"
      />
      {note ? (
        <p id={`why-${id}-note`} className="mt-1.5 text-label text-soft">
          {note}
        </p>
      ) : null}
    </div>
  );
}
