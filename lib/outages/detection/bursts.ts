import type { MinuteInput } from "./minute-input";

/** People of one network, or of one cell (`surface/model`), over some minutes. */
export interface Burst {
  key: string;
  people: number;
  /** The most in 15 minutes, and the last of those minutes. */
  peakPeople: number;
  peakMinute: number;
  /** Of a cell: how many networks they come from, and what part of them the greatest sent. Of a network: the cells. */
  others: number;
  greatestShare: number;
}

const peakMinutes = 15;
/** The bits of `counted` by which people count in a cell, and over everything: the first and the last of zoneKinds. */
const bits = { cell: 1, network: 32 } as const;

/** People by network or by cell, most first, from minutes in order. */
export function burstsBy(what: "cell" | "network", inputs: readonly MinuteInput[]): Burst[] {
  const found = new Map<string, { byMinute: Map<number, number>; byOther: Map<string, number> }>();
  for (const { minute, rows } of inputs)
    for (const { surface, model, network, counted, people } of rows) {
      if ((counted & bits[what]) === 0) continue;
      const [key, other] =
        what === "cell" ? [`${surface}/${model}`, network] : [network, `${surface}/${model}`];
      const burst = found.get(key) ?? { byMinute: new Map(), byOther: new Map() };
      burst.byMinute.set(minute, (burst.byMinute.get(minute) ?? 0) + people);
      burst.byOther.set(other, (burst.byOther.get(other) ?? 0) + people);
      found.set(key, burst);
    }
  return [...found]
    .map(([key, { byMinute, byOther }]) => {
      const people = sum(byOther.values());
      const greatest = Math.max(...byOther.values());
      return { key, people, ...peakOf(byMinute), others: byOther.size, greatestShare: greatest / people };
    })
    .sort((one, other) => other.people - one.people || one.key.localeCompare(other.key));
}

function peakOf(byMinute: ReadonlyMap<number, number>): Pick<Burst, "peakPeople" | "peakMinute"> {
  let peak = { peakPeople: 0, peakMinute: 0 };
  for (const minute of byMinute.keys()) {
    const within = [...byMinute].filter(([at]) => at <= minute && at > minute - peakMinutes);
    const people = sum(within.map(([, count]) => count));
    if (people > peak.peakPeople) peak = { peakPeople: people, peakMinute: minute };
  }
  return peak;
}

const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);
