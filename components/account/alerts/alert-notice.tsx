import type { ReactNode } from "react";

/** The result of a form, or why it failed. */
export function AlertNotice({ kind, children }: { kind: "done" | "error"; children: ReactNode }) {
  return (
    <p
      role={kind === "error" ? "alert" : "status"}
      className={`mb-6 max-w-[44rem] rounded border border-l-[3px] px-3.5 py-3 ${kind === "error" ? "border-heat-4" : "border-works"}`}
    >
      {children}
    </p>
  );
}
