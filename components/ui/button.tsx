import type { ComponentProps } from "react";

const looks = { primary: "chip bg-ink font-medium text-paper", secondary: "chip font-medium" };

/** A button: `primary` for what a form is there for, at most one in a form. */
export const Button = ({
  kind = "secondary",
  className = "",
  ...rest
}: ComponentProps<"button"> & { kind?: keyof typeof looks }) => (
  <button type="button" {...rest} className={`${looks[kind]} ${className}`.trim()} />
);
