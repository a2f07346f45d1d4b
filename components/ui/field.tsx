import type { ReactNode } from "react";

/**
 * A labeled control of a form. `id` is the control's; a hint has the id `<id>-note`, so that the control can name it
 * in `aria-describedby`.
 */
export const Field = (props: {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  className?: string;
  children: ReactNode;
}) => (
  <div className={props.className}>
    <label htmlFor={props.id} className="field-label">
      {props.label}
    </label>
    {props.children}
    {props.hint ? (
      <p id={`${props.id}-note`} className="mt-1.5 note">
        {props.hint}
      </p>
    ) : null}
  </div>
);
