import type { ReactNode } from "react";
import { OwnForm } from "@/components/account/own-form";
import { WhyField } from "./why-field";

/** An act that is folded away until it is wanted: its form, the reason, and a button. */
export function ActFold(props: {
  id: string;
  action: string;
  token: string;
  summary: string;
  button: string;
  /** Told under the reason, such as who will read it. */
  note?: string;
  children: ReactNode;
}) {
  const { id, action, token, summary, button, note, children } = props;
  return (
    <details className="group">
      <summary className="inline-flex min-h-11 items-center text-sm worded sm:min-h-9">{summary}</summary>
      <OwnForm action={action} token={token} className="mt-2 mb-4 max-w-[44rem] space-y-3">
        {children}
        <WhyField id={id} note={note} />
        <button type="submit" className="chip bg-ink font-medium text-paper">
          {button}
        </button>
      </OwnForm>
    </details>
  );
}
