import type { ReactNode } from "react";

/** The head of a page: an optional kind, the title, and a lead sentence. */
export function PageHead(props: { kind?: ReactNode; title: string; lead: ReactNode; children?: ReactNode }) {
  const { kind, title, lead, children } = props;
  return (
    <header className="pt-7 pb-8">
      {kind ? <p className="font-mono note [overflow-wrap:anywhere] [&_a]:py-3.5">{kind}</p> : null}
      <h1 className="mt-1 text-title font-[640] text-balance [overflow-wrap:anywhere]">{title}</h1>
      <div className="mt-4 measure text-lead font-[380] text-pretty">{lead}</div>
      {children}
    </header>
  );
}
