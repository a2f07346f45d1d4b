import { log, loggedError } from "@/lib/platform/process/log";
import type { Observation, RecordedReport } from "./report";
import { sumPeople } from "./store-people";
import { findTaken } from "./store-taken";

const minuteMs = 60_000;
/** People are told of for so long. */
const peopleMinutes = 30;

/**
 * How a report was taken that is sent again too late to be taken: its sender never heard the answer, and must not be
 * told that it was not counted. `never`: none with this id was. Null: not known, as the database does not answer.
 */
export async function recordedBefore(
  report: Observation & { id: string },
  now: Date,
): Promise<RecordedReport | "never" | null> {
  try {
    const taken = await findTaken(report);
    if (!taken) return "never";
    const { counted, symptom, same } = taken;
    const from = new Date(now.getTime() - peopleMinutes * minuteMs);
    const { cells, all } = await sumPeople(from, new Date(now.getTime() + minuteMs));
    const people = { cell: cells.get(`${report.surface}/${report.model}`) ?? 0, all };
    return { counted, symptom, people, sentBefore: same ? "same" : "another" };
  } catch (error) {
    const { type, message } = loggedError(error);
    log().error(
      { cause: `${type}: ${message}`.slice(0, 300) },
      "it could not be looked whether a report was taken",
    );
    return null;
  }
}
