import type { CellRow } from "./count";
import type { Steps, TimeWindow } from "./read";
import { keptStepWithin, spansOf } from "./spans";
import { sumSymptomByCell, sumSymptomByStep } from "./store-symptom";

/** People of one symptom at every cell over a window, counted for each kind of zone. */
export const readSymptomCells = (asked: TimeWindow & { symptom: string }): Promise<CellRow[]> =>
  sumSymptomByCell(spansOf(asked.from.getTime(), asked.to.getTime()), asked.symptom);

/** People of one symptom by step (ms since 1970), over everything, oldest first; steps without any are absent. */
export const readSymptomSeries = (
  asked: Steps & { symptom: string },
): Promise<{ at: number; people: number }[]> => {
  const { from, to, stepMinutes, symptom } = asked;
  const spans = spansOf(from.getTime(), to.getTime(), keptStepWithin(stepMinutes));
  return sumSymptomByStep(spans, stepMinutes, symptom);
};
