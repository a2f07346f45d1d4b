import { AlarmMark, OfficialMark, PostMark } from "@/components/charts/hatch/marks";

const entry = "inline-flex items-center gap-1.5 whitespace-nowrap";

/** What the marks of the ledger's picture mean. */
export function LedgerKey() {
  return (
    <span className="inline-flex flex-wrap items-center gap-x-3.5 gap-y-1">
      <span className={entry}>
        <i className="w-4 border-heat-5 border-t-2 border-dotted" /> estimated onset
      </span>
      <span className={entry}>
        <AlarmMark className="size-2" /> our alarm
      </span>
      <span className={entry}>
        <i className="h-2.5 w-3.5 rounded-[2px] border-[1.5px] border-heat-5" /> until people stop
      </span>
      <span className={entry}>
        <PostMark className="size-2" /> posted
      </span>
      <span className={entry}>
        <i className="h-3 w-0 border-ink border-l-[1.5px]" /> first seen
      </span>
      <span className={entry}>
        <svg aria-hidden="true" width="9" height="7">
          <path d="M 0 0 L 9 0 L 4.5 7 Z" className="fill-official" />
        </svg>
        component red
      </span>
      <span className={entry}>
        <OfficialMark className="size-3" /> until resolved
      </span>
    </span>
  );
}
