/** The mark of the status page in text and legends: a hatched square. */
export function OfficialMark({ className = "size-3" }: { className?: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 12 12" className={`inline-block shrink-0 ${className}`}>
      <path d="M1 6 6 1M1 11 11 1M6 11l5-5" className="stroke-official" strokeWidth="1.6" />
      <rect
        x="1"
        y="1"
        width="10"
        height="10"
        rx="1.5"
        fill="none"
        className="stroke-official"
        strokeWidth="1.5"
      />
    </svg>
  );
}

/** An official post: a filled square. */
export function PostMark({ className = "size-2.5" }: { className?: string }) {
  return <i aria-hidden="true" className={`inline-block shrink-0 rounded-[1px] bg-official ${className}`} />;
}

/** Our alarm: a dot. */
export function AlarmMark({ className = "size-2.5" }: { className?: string }) {
  return <i aria-hidden="true" className={`inline-block shrink-0 rounded-full bg-heat-5 ${className}`} />;
}

/** The hatching of the status page, for `fill="url(#id)"`. Each instance needs its own `id`. */
export function HatchPattern({ id }: { id: string }) {
  return (
    <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <line x1="1" x2="1" y1="0" y2="5" className="stroke-official" strokeWidth="2" />
    </pattern>
  );
}
