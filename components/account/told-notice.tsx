import { toldWords } from "./told-words";

/** What the form that was just sent did, or why it did nothing. */
export function ToldNotice({ told }: { told: string | undefined }) {
  const found = toldWords(told);
  if (!found) return null;
  const isError = found.kind === "error";
  return (
    <p
      role={isError ? "alert" : "status"}
      className={`mb-6 max-w-[44rem] rounded border border-l-[3px] px-3.5 py-3 ${isError ? "border-heat-4" : "border-works"}`}
    >
      {found.words}
    </p>
  );
}
