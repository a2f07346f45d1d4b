import { heatTones } from "./heat-tone";

/** What the shades of a heatmap mean. */
export function HeatKey({ stale = false }: { stale?: boolean }) {
  const line = "mt-2.5 flex flex-wrap items-center gap-x-3.5 gap-y-1 text-label text-soft";
  if (stale) return <p className={line}>Not shaded: our own data is too old to say what is unusual.</p>;
  return (
    <p className={line}>
      <span className="inline-flex items-center gap-1.5">
        as usual
        <span className="inline-flex gap-0.5" aria-hidden="true">
          {heatTones.slice(1).map((tone) => (
            <i key={tone} className={`size-3 rounded-[2px] ${tone}`} />
          ))}
        </span>
        far above
      </span>
      <span className="inline-flex items-center gap-1.5">
        <i className={`size-3 rounded-[2px] ${heatTones[0]}`} aria-hidden="true" /> nobody
      </span>
      <span className="inline-flex items-center gap-1.5">
        <span aria-hidden="true">·</span> too few to say
      </span>
    </p>
  );
}
