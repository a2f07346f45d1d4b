/** The official channel's mark in words and legends: a hatched square. */
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

/** Their post: a full square. */
export function PostMark({ className = "size-2.5" }: { className?: string }) {
  return <i aria-hidden="true" className={`inline-block shrink-0 rounded-[1px] bg-official ${className}`} />;
}

/** Our alarm: a dot. */
export function AlarmMark({ className = "size-2.5" }: { className?: string }) {
  return <i aria-hidden="true" className={`inline-block shrink-0 rounded-full bg-heat-5 ${className}`} />;
}
