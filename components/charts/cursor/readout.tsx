import type { ReactNode } from "react";

/** A hairline at `left` per cent of a chart and the figures beside it, kept within the chart's edges. */
export function Readout(props: {
  left: number;
  title: string;
  utc: string;
  hairline?: boolean;
  children: ReactNode;
}) {
  const { left, title, utc, hairline = true, children } = props;
  return (
    <div aria-hidden="true" className="pointer-events-none absolute inset-0 z-10">
      {hairline && (
        <i className="absolute inset-y-0 block border-ink border-l" style={{ left: `${left}%` }} />
      )}
      <div
        className="absolute bottom-full mb-1 w-max max-w-full rounded-[5px] border border-ink bg-paper px-2.5 py-1.5 text-label"
        style={{ left: `${left}%`, transform: `translateX(-${left}%)` }}
      >
        <div className="font-mono text-[0.71875rem] text-soft">
          {title}
          {title !== utc.replace(" UTC", "") && ` · ${utc}`}
        </div>
        <div className="font-medium">{children}</div>
      </div>
    </div>
  );
}
