/** One rule's figure, and both ends of its 95% interval. */
export interface DotRow {
  name: string;
  value: number | null;
  interval: readonly [number | null, number | null] | null;
}

/** Figures of several rules on one axis from 0, a dot each with its 95% interval; ours, the first, in colour. */
export function DotPlot(props: {
  title: string;
  better: string;
  most: number;
  ticks: readonly number[];
  tickWords: (tick: number) => string;
  rows: readonly DotRow[];
}) {
  const { title, better, most, ticks, tickWords, rows } = props;
  const place = (value: number) => `${(100 * Math.min(most, Math.max(0, value))) / most}%`;
  return (
    <figure className="m-0" aria-hidden="true">
      <figcaption className="mb-1.5 text-label">
        {title} <span className="text-soft">({better})</span>
      </figcaption>
      <div className="text-label">
        {rows.map(({ name, value, interval }, at) => {
          const mark = at === 0 ? "bg-heat-5" : "bg-soft";
          const [least, greatest] = interval ?? [null, null];
          return (
            <div key={name} className="grid grid-cols-[9rem_minmax(0,1fr)] items-center gap-x-3">
              <span className={`truncate ${at === 0 ? "font-semibold" : ""}`}>{name}</span>
              <span className="relative block h-6 border-b border-line">
                {least !== null && greatest !== null && (
                  <i
                    className={`absolute top-[11px] block h-[2px] opacity-60 ${mark}`}
                    style={{ left: place(least), right: `calc(100% - ${place(greatest)})` }}
                  />
                )}
                {value !== null && (
                  <i
                    className={`absolute top-[7px] -ml-[5px] block size-2.5 rounded-full ${mark}`}
                    style={{ left: place(value) }}
                  />
                )}
              </span>
            </div>
          );
        })}
        <div className="grid grid-cols-[9rem_minmax(0,1fr)] gap-x-3 font-mono text-[0.71875rem] text-soft">
          <span />
          <span className="relative block h-4">
            {ticks.map((tick) => (
              <span
                key={tick}
                className="absolute -translate-x-1/2 last:-translate-x-full first:translate-x-0"
                style={{ left: place(tick) }}
              >
                {tickWords(tick)}
              </span>
            ))}
          </span>
        </div>
      </div>
    </figure>
  );
}
