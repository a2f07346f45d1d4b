/** "1 person", "12 people". */
export const persons = (people: number): string => `${people} ${people === 1 ? "person" : "people"}`;

/** What is usual, without false exactness: "nobody", "under 1", "9". */
export const usualWords = (expected: number): string =>
  expected < 0.05 ? "nobody" : expected < 0.95 ? "under 1" : `${Math.round(expected)}`;

/** People of the last 30 minutes against usual, as half a sentence. */
export const countWords = ({ people, expected }: { people: number; expected: number }): string =>
  `${persons(people)} reported problems in 30 minutes, usually ${usualWords(expected)}`;
