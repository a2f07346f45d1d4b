const minutesPerDay = 1440;
const keptDays = 30;

export type DayMemory = ReturnType<typeof dayMemory>;

/** People by zone over the last 30 days, as running sums, for rules that compare with the same time of other days. */
export function dayMemory(sums: Map<number, Float64Array> = new Map(), newest = { minute: 0, first: 0 }) {
  const length = keptDays * minutesPerDay;
  /** Fills `values` with the people in the minutes before this time of day, by day. Returns the number of days. */
  const values = new Float64Array(keptDays);
  const fill = (zone: number, minutes: number, count: number, firstDay: number): number => {
    const sum = sums.get(zone);
    let filled = 0;
    for (let day = firstDay; sum && day < firstDay + count; day++) {
      const to = newest.minute - day * minutesPerDay;
      if (to - minutes <= newest.first || newest.minute - to + minutes >= length) break;
      values[filled++] = (sum[to % length] ?? 0) - (sum[(to - minutes) % length] ?? 0);
    }
    return filled;
  };
  const meanOf = (zone: number, minutes: number, count: number, firstDay: number): number => {
    const days = fill(zone, minutes, count, firstDay);
    let total = 0;
    for (let day = 0; day < days; day++) total += values[day] ?? 0;
    return days === 0 ? 0 : total / days;
  };
  return {
    add(minute: number, zones: readonly number[], people: (zone: number) => number): void {
      if (newest.first === 0) newest.first = minute;
      for (const zone of zones) {
        const sum = sums.get(zone) ?? new Float64Array(length);
        sums.set(zone, sum);
        sum[minute % length] = (sum[(minute + length - 1) % length] ?? 0) + people(zone);
      }
      newest.minute = minute;
    },
    /** The mean over some days, from `firstDay` days ago, of the minutes before this time of day. */
    meanOf,
    spreadOf(zone: number, minutes: number, count: number, firstDay: number) {
      const mean = meanOf(zone, minutes, count, firstDay);
      const days = fill(zone, minutes, count, firstDay);
      let squares = 0;
      for (let day = 0; day < days; day++) squares += ((values[day] ?? 0) - mean) ** 2;
      return { mean, deviation: days === 0 ? 0 : Math.sqrt(squares / days) };
    },
    fork: () => dayMemory(new Map([...sums].map(([zone, sum]) => [zone, sum.slice()])), { ...newest }),
  };
}
