import type { ReactNode } from "react";

/** A plain form of somebody who is signed in; `token` keeps other pages from sending it. */
export function OwnForm(props: { action: string; token: string; className?: string; children: ReactNode }) {
  return (
    <form method="post" action={props.action} className={props.className}>
      <input type="hidden" name="formToken" value={props.token} />
      {props.children}
    </form>
  );
}
