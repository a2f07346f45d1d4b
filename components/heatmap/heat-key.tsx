import { heatTones } from "./heat-tone";

/** What the shades of a heatmap mean. */
export function HeatKey({ stale = false }: { stale?: boolean }) {
  return (
    <p className="mt-2.5 flex flex-wrap items-center gap-x-4 gap-y-1 text-label text-soft">
      {stale ? (
        <span>Our data is too old to shade.</span>
      ) : (
        <span className="inline-flex items-center gap-1.5">
          as usual
          <span className="inline-flex gap-0.5" aria-hidden="true">
            {heatTones.slice(1).map((tone) => (
              <i key={tone} className={`size-3 rounded-[2px] ${tone}`} />
            ))}
          </span>
          far above
        </span>
      )}
      <span className="inline-flex items-center gap-1.5">
        <i className="size-3 rounded-[2px] bg-heat-0" aria-hidden="true" /> nobody, as usual
      </span>
      <span className="inline-flex items-center gap-1.5">
        <span aria-hidden="true">·</span> too few to say
      </span>
    </p>
  );
}
