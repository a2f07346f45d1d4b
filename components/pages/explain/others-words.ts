import type { Explanation } from "@/lib/views/pages/read-explanation";
import type { Reading } from "./reading";

/** Whether others see this error now, in a sentence; for counts that are fresh. Trouble of another kind is no yes. */
export function othersInWords({ place, seen }: Explanation, { refusal, symptom }: Reading): string {
  const isOther = refusal !== null || seen?.people === 0;
  switch (place.users) {
    case "outage":
      if (isOther) return "Others are failing, with other errors.";
      return symptom === null ? "Others are failing there." : "Yes: it’s not just you.";
    case "elevated":
      return isOther
        ? "More problems than usual, of other kinds."
        : "More people than usual report problems.";
    case "quiet":
      return "Not more than usual.";
    case "unknown":
      return "Too few reports to say.";
  }
}
