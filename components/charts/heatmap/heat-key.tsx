/**
 * Background and text of each shade. Every pair has a contrast of at least 4.5, in light and dark.
 * Tailwind finds only complete class names.
 */
export const heatTones = [
  "bg-heat-0 text-ink",
  "bg-heat-1 text-ink",
  "bg-heat-2 text-ink",
  "bg-heat-3 text-ink",
  "bg-heat-4 text-ink dark:text-paper",
  "bg-heat-5 text-paper",
] as const;

/** The classes of a heat from 0 to 5; other values are clamped. */
export const heatTone = (heat: number): string =>
  heatTones[Math.min(heatTones.length - 1, Math.max(0, Math.round(heat)))] ?? heatTones[0];

/** The legend of the heatmap's shades. */
export function HeatKey({ stale = false }: { stale?: boolean }) {
  const line = "mt-2.5 flex flex-wrap items-center gap-x-3.5 gap-y-1 text-label text-soft";
  if (stale) return <p className={line}>Not shaded: our data is too old to compare with normal.</p>;
  return (
    <p className={line}>
      <span className="inline-flex items-center gap-1.5">
        normal
        <span className="inline-flex gap-0.5" aria-hidden="true">
          {heatTones.slice(1).map((tone) => (
            <i key={tone} className={`size-3 rounded-[2px] ${tone}`} />
          ))}
        </span>
        far above normal
      </span>
      <span className="inline-flex items-center gap-1.5">
        <i className={`size-3 rounded-[2px] ${heatTones[0]}`} aria-hidden="true" /> none
      </span>
      <span className="inline-flex items-center gap-1.5">
        <span aria-hidden="true">·</span> not enough data
      </span>
    </p>
  );
}
