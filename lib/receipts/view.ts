import { modelOf } from "@/lib/catalog/models";
import { surfaceOf } from "@/lib/catalog/surfaces";
import type { Today } from "./read";
import type { Answer, Asked, Receipt } from "./receipt";
import { localTime } from "./window";

/** A time as a receipt shows it: by the clocks of its zone, and exactly. */
export interface Moment {
  iso: string;
  /** 2026-11-21 05:45, with its offset where the window has several. */
  text: string;
}

/** All that a receipt's page shows. */
export interface ReceiptView {
  id: string;
  version: number;
  zone: string;
  /** As in UTC+05:45; two where clocks were changed in the window. */
  offsets: string[];
  made: Moment;
  from: Moment;
  to: Moment;
  surfaces: string[];
  models: string[];
  answer: Answer;
  today: Today;
  /** What a form sends to make it again. */
  again: [name: string, value: string][];
}

const minuteMs = 60_000;
/** Clocks are changed at most a few times a year: a look every half day finds each offset. */
const lookMs = 12 * 60 * minuteMs;

/** Makes a receipt ready to be shown. */
export function receiptView({ id, version, computedAt, asked, answer }: Receipt, today: Today): ReceiptView {
  const offsets = offsetsOf(asked);
  const moment = momentIn(asked.zone, offsets.length > 1);
  return {
    ...{ id, version, zone: asked.zone, offsets, answer, today },
    made: moment(computedAt),
    from: moment(asked.from),
    to: moment(asked.to),
    surfaces: asked.surfaces.map((one) => surfaceOf(one).name),
    models: asked.models.map((one) => modelOf(one).name),
    again: againOf(asked),
  };
}

/** Shows times by the clocks of a zone. */
export const momentIn =
  (zone: string, withOffset: boolean) =>
  (iso: string): Moment => {
    const local = localTime(iso, zone);
    return {
      iso,
      text: `${local.slice(0, 16).replace("T", " ")}${withOffset ? ` ${local.slice(19)}` : ""}`,
    };
  };

function offsetsOf({ from, to, zone }: Asked): string[] {
  const [start, end] = [Date.parse(from), Date.parse(to) - minuteMs];
  const looks = Array.from({ length: Math.ceil((end - start) / lookMs) }, (_, at) => start + at * lookMs);
  const offsets = [...looks, end].map((ms) => localTime(new Date(ms).toISOString(), zone).slice(19));
  return [...new Set(offsets)].map((offset) => (offset === "+00:00" ? "UTC" : `UTC${offset}`));
}

const againOf = ({ from, to, zone, surfaces, models }: Asked): [string, string][] => [
  ["from", from],
  ["to", to],
  ["zone", zone],
  ...surfaces.map((id): [string, string] => ["surface", id]),
  ...models.map((id): [string, string] => ["model", id]),
];
