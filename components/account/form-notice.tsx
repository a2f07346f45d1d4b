/** The result of a form. `error`: nothing changed. */
export interface Notice {
  kind: "done" | "error";
  words: string;
}

/** Shows the result of the last form. */
export function FormNotice({ notice }: { notice: Notice | null | undefined }) {
  if (!notice) return null;
  const isError = notice.kind === "error";
  return (
    <p
      role={isError ? "alert" : "status"}
      className={`mb-6 max-w-[44rem] rounded border border-l-[3px] px-3.5 py-3 ${isError ? "border-heat-4" : "border-works"}`}
    >
      {notice.words}
    </p>
  );
}
