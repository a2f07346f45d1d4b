import { AlarmMark, PostMark } from "@/components/charts/hatch/marks";

/** What the marks of the gap mean. */
export function GapKey() {
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 text-label text-soft">
      Our alarm <AlarmMark className="size-2" /> to their post <PostMark className="size-2" />
    </span>
  );
}
