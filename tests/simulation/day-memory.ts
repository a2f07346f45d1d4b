const minutesPerDay = 1440;
const keptDays = 30;

export type DayMemory = ReturnType<typeof dayMemory>;

/** People by zone over the last 30 days, as running sums, for rules that compare with the same time of other days. */
export function dayMemory(sums: Map<number, Float64Array> = new Map(), newest = { minute: 0, first: 0 }) {
  const length = keptDays * minutesPerDay;
  const between = (zone: number, from: number, to: number): number => {
    const sum = sums.get(zone);
    if (!sum) return 0;
    const at = (minute: number) => sum[((minute % length) + length) % length] ?? 0;
    return at(to) - at(from);
  };
  const days = (zone: number, minutes: number, count: number, firstDay: number): number[] => {
    const values: number[] = [];
    for (let day = firstDay; day < firstDay + count; day++) {
      const to = newest.minute - day * minutesPerDay;
      if (to - minutes <= newest.first || newest.minute - to + minutes >= length) break;
      values.push(between(zone, to - minutes, to));
    }
    return values;
  };
  const mean = (values: readonly number[]) =>
    values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
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
    /** Mean over so many days, from `firstDay` days ago, of the minutes up to this time of day. */
    meanOf: (zone: number, minutes: number, count: number, firstDay: number) =>
      mean(days(zone, minutes, count, firstDay)),
    spreadOf(zone: number, minutes: number, count: number, firstDay: number) {
      const values = days(zone, minutes, count, firstDay);
      const middle = mean(values);
      return { mean: middle, deviation: Math.sqrt(mean(values.map((value) => (value - middle) ** 2))) };
    },
    fork: () => dayMemory(new Map([...sums].map(([zone, sum]) => [zone, sum.slice()])), { ...newest }),
  };
}
