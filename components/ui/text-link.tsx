import Link from "next/link";
import type { ComponentProps } from "react";

/** `tap` is for a link that has a line of its own: high enough for a finger on a phone. */
interface Size {
  size?: "tap";
}

const classOf = ({ size }: Size, more: string | undefined) =>
  ["worded", size === "tap" ? "inline-flex min-h-11 items-center sm:min-h-9" : "", more ?? ""]
    .filter(Boolean)
    .join(" ");

/** An underlined link. */
export const TextLink = ({ size, className, ...rest }: ComponentProps<"a"> & Size) => (
  <a {...rest} className={classOf({ size }, className)} />
);

/** The same to a page of ours, which the browser shows without loading everything again. */
export const RouteLink = ({ size, className, ...rest }: ComponentProps<typeof Link> & Size) => (
  <Link {...rest} className={classOf({ size }, className)} />
);
