import type { ReactNode } from "react";

/** Whose frame it is. Links leave the frame, not the host's page. */
export const FrameFoot = ({ children }: { children?: ReactNode }) => (
  <p className="foot">
    {children}
    <a href="/" target="_blank" rel="noopener">
      Not Just You
    </a>{" "}
    · unofficial
  </p>
);
