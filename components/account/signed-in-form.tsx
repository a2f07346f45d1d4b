import type { ReactNode } from "react";

/** A plain form for a signed-in person. The token prevents other sites from sending it. */
export function SignedInForm(props: {
  action: string;
  token: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <form method="post" action={props.action} className={props.className}>
      <input type="hidden" name="formToken" value={props.token} />
      {props.children}
    </form>
  );
}
