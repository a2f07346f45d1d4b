import { problemAnswer } from "./problem";

/** The answer before the first snapshot was made, in the first seconds after a start. */
export const snapshotNotReady = (): Response =>
  problemAnswer({
    status: 503,
    detail: "The first snapshot is not made yet; please try again in a few seconds.",
    headers: { "Retry-After": "3" },
  });
