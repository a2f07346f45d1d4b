import type { ReactNode } from "react";

/** When a section has a line above it: always, only if columns are stacked, or never. */
type Rule = "always" | "stacked" | "never";

const rules: Record<Rule, string> = {
  always: "border-t border-line",
  stacked: "border-line max-lg:border-t",
  never: "",
};

/** A section of a page: a heading, an optional note, and content. */
export function Section(props: {
  id: string;
  title: ReactNode;
  note?: ReactNode;
  rule?: Rule;
  children: ReactNode;
}) {
  const { id, title, note, rule = "always", children } = props;
  return (
    <section id={id} aria-labelledby={`${id}-title`} className={`min-w-0 scroll-mt-2 py-7 ${rules[rule]}`}>
      <div className="mb-3.5 flex flex-wrap items-baseline gap-x-4 gap-y-0.5">
        <h2 id={`${id}-title`} className="text-[1.0625rem] font-[640]">
          {title}
        </h2>
        {note ? <div className="note">{note}</div> : null}
      </div>
      {children}
    </section>
  );
}
