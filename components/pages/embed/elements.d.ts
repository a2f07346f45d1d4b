import type { DetailedHTMLProps, HTMLAttributes } from "react";

type CustomElement = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>;
interface PlaceAttributes {
  surface?: string;
  model?: string;
  theme?: "auto" | "light" | "dark";
}

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "report-error": CustomElement & PlaceAttributes & { label?: string };
      "status-badge": CustomElement & PlaceAttributes;
    }
  }
}
