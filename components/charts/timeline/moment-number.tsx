import type { Moment } from "./moment";

/** A moment's number: round where users said it, square where the official page did. */
export function MomentNumber({ number, by }: { number: number; by: Moment["by"] }) {
  const shape = by === "users" ? "rounded-full bg-heat-5" : "rounded-[2px] bg-official";
  return (
    <span
      className={`inline-flex size-4 items-center justify-center font-mono text-[0.6875rem] font-semibold leading-none text-paper ${shape}`}
    >
      {number}
    </span>
  );
}
