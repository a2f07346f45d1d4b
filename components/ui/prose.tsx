import type { ReactNode } from "react";

/** A text page: a heading and a narrow column. */
export function Prose({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  return (
    <article className="measure pt-8 pb-4">
      <h1 className="text-title font-[640]">{title}</h1>
      <p className="mt-4 text-lead font-[380] text-pretty">{lead}</p>
      {children}
    </article>
  );
}

/** A section of a text page. */
export function Part({ id, title, children }: { id?: string; title: string; children: ReactNode }) {
  return (
    <section id={id} className="mt-8 scroll-mt-2 space-y-3 border-t border-line pt-5 text-pretty">
      <h2 className="text-[1.0625rem] font-[640]">{title}</h2>
      {children}
    </section>
  );
}
