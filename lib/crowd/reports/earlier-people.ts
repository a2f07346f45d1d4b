import { onPastChange } from "@/lib/platform/database/past";
import { onePerProcess } from "@/lib/platform/process/one-per-process";
import { type People, sumPeople } from "./store-people";

const minuteMs = 60_000;
/** People are told of for 30 minutes: the last two are summed with each batch, these before them once a minute. */
const earlierMinutes = 28;

interface Kept {
  minute?: number;
  people?: Promise<People>;
}

const kept = () =>
  onePerProcess("earlier people", () => {
    const state: Kept = {};
    onPastChange(() => Object.assign(state, { minute: undefined }));
    return state;
  });

/**
 * People of the 28 minutes before the one before `minute` (its start in ms). They are over everywhere, so
 * they are read once and not with every batch, until a late report changes them.
 * @throws when the database does not answer.
 */
export function earlierPeople(minute: number): Promise<People> {
  const known = kept();
  if (known.minute === minute && known.people !== undefined) return known.people;
  const to = minute - minuteMs;
  const people = sumPeople(new Date(to - earlierMinutes * minuteMs), new Date(to));
  Object.assign(known, { minute, people });
  people.catch(() => Object.assign(known, { minute: undefined }));
  return people;
}
