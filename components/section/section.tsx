import type { ReactNode } from "react";

/** A part of the page: a heading, a soft word beside it, and what stands beneath. */
export function Section(props: {
  id: string;
  title: ReactNode;
  note?: ReactNode;
  ruled?: boolean;
  children: ReactNode;
}) {
  const { id, title, note, ruled = true, children } = props;
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className={`min-w-0 scroll-mt-2 py-7 ${ruled ? "border-t border-line" : ""}`}
    >
      <div className="mb-3.5 flex flex-wrap items-baseline gap-x-4 gap-y-0.5">
        <h2 id={`${id}-title`} className="text-[1.0625rem] font-[640]">
          {title}
        </h2>
        {note ? <div className="text-label text-soft">{note}</div> : null}
      </div>
      {children}
    </section>
  );
}
