/** The goals for our detector at no more than one false alarm per month; delays in minutes. */
export interface Goal {
  recallVisible: number;
  cappedDelayMinutes: number;
  firstOfVisible: number;
}

const goals: readonly (readonly [ratePerMinute: number, goal: Goal])[] = [
  [0.05, { recallVisible: 0.8, cappedDelayMinutes: 32, firstOfVisible: 0.4 }],
  [0.3, { recallVisible: 0.88, cappedDelayMinutes: 24, firstOfVisible: 0.5 }],
  [2, { recallVisible: 0.95, cappedDelayMinutes: 15, firstOfVisible: 0.65 }],
];

/** The goal at a report rate, or null without one. */
export const goalAt = (ratePerMinute: number): Goal | null =>
  goals.find(([rate]) => rate === ratePerMinute)?.[1] ?? null;
