import type { ReactNode } from "react";

/** A frame with only a message. `refreshes`: the frame reloads, because its content will come. */
export function MessageFrame(props: { title: string; message: string; refreshes?: boolean }) {
  return (
    <section aria-label={props.title} data-refresh={props.refreshes ? "" : undefined}>
      <h1>{props.title}</h1>
      <p>{props.message}</p>
      <FrameFoot />
    </section>
  );
}

/** The footer with our name. Links open a new tab, so that the host page stays open. */
export const FrameFoot = ({ children }: { children?: ReactNode }) => (
  <p className="foot">
    {children}
    <a href="/" target="_blank" rel="noopener">
      Not Just You
    </a>{" "}
    · unofficial
  </p>
);
