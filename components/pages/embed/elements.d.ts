import type { DetailedHTMLProps, HTMLAttributes } from "react";

type OwnElement = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>;
interface Place {
  surface?: string;
  model?: string;
  theme?: "auto" | "light" | "dark";
}

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "report-error": OwnElement & Place & { label?: string };
      "status-badge": OwnElement & Place;
    }
  }
}
