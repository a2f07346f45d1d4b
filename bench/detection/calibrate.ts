/** Two crossings within this time are one false alarm. */
const sameEventMinutes = 60;

export interface Peak {
  minute: number;
  value: number;
}

/** Collects the highest value of every quarter of an hour, which is all that can decide a threshold. */
export function peakKeeper() {
  const peaks: Peak[] = [];
  return {
    peaks,
    add(minute: number, value: number) {
      if (value <= 0) return;
      const last = peaks.at(-1);
      if (last && Math.floor(last.minute / 15) === Math.floor(minute / 15)) {
        if (value > last.value) last.value = value;
      } else peaks.push({ minute, value });
    },
  };
}

/** The number of false alarms with these values at a threshold. */
export function eventsAt(peaks: readonly Peak[], threshold: number): number {
  let events = 0;
  let last = Number.NEGATIVE_INFINITY;
  for (const { minute, value } of peaks) {
    if (value < threshold) continue;
    if (minute < last || minute - last > sameEventMinutes) events++;
    last = minute;
  }
  return events;
}

/** The lowest threshold with at most this many false alarms in total. Ties go to the higher threshold. */
export function thresholdFor(peaks: readonly Peak[], events: number): number {
  const values = [...new Set(peaks.map((peak) => peak.value))].sort((a, b) => a - b);
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (eventsAt(peaks, values[middle] ?? 0) <= events) high = middle;
    else low = middle + 1;
  }
  return values[low] ?? (values.at(-1) ?? 0) * 1.01 + 0.1;
}
