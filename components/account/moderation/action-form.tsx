import type { ReactNode } from "react";
import { SignedInForm } from "@/components/account/signed-in-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";

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
      <SignedInForm action={action} token={token} className="mt-2 mb-4 measure space-y-3">
        {children}
        <ReasonField id={id} note={note} />
        <Button type="submit" kind="primary">
          {button}
        </Button>
      </SignedInForm>
    </details>
  );
}

/** The required reason of an action. `id` must be unique on the page. */
export function ReasonField({ id, note }: { id: string; note?: string }) {
  return (
    <Field id={`why-${id}`} label="Reason">
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
        <p id={`why-${id}-note`} className="mt-1.5 note">
          {note}
        </p>
      ) : null}
    </Field>
  );
}
