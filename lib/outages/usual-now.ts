import { readFirstCountAt, readHours } from "@/lib/counts/read";
import { weeksOfHistory } from "@/lib/detection/expected";
import { type Usual, usualFrom } from "@/lib/detection/usual";
import { onePerProcess } from "@/lib/process/one-per-process";

const hourMs = 3_600_000;
const weekMs = 168 * hourMs;

/** What is usual around now, and since when there are counts at all (ms; null before the first). */
export interface UsualNow {
  usual: Usual;
  firstCountAt: number | null;
}

const kept = () =>
  onePerProcess<{ hour: number; made: Promise<UsualNow> | null }>("usual", () => ({ hour: 0, made: null }));

/** What is usual for the day that ends at `now`; weeks ago do not change, so it is read once an hour. */
export async function usualNow(now: Date): Promise<UsualNow> {
  const hour = Math.floor(now.getTime() / hourMs);
  const state = kept();
  if (state.hour !== hour || !state.made) {
    state.hour = hour;
    state.made = readUsual(hour * hourMs);
  }
  try {
    const made = await state.made;
    // A site without any count yet must notice its first one.
    if (made.firstCountAt === null) state.made = null;
    return made;
  } catch (error) {
    state.made = null;
    throw error;
  }
}

async function readUsual(hour: number): Promise<UsualNow> {
  const weeks = Array.from({ length: weeksOfHistory }, (_, week) => (week + 1) * weekMs);
  const [firstCountAt, ...hours] = await Promise.all([
    readFirstCountAt(),
    ...weeks.map((ago) =>
      readHours({ from: new Date(hour - ago - 25 * hourMs), to: new Date(hour - ago + 2 * hourMs) }),
    ),
  ]);
  return { usual: usualFrom(hours.flat(), firstCountAt), firstCountAt };
}
