/** Longest label, in characters: more would push what the badge says off a phone. */
export const maxLabel = 40;

/** Controls, what is no character, and marks that turn the direction of what follows: a label could say it backwards. */
const unfit = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu;

/** Any text as a label: one line that XML can hold, cut to `maxLabel`. */
export function badgeLabel(text: string): string {
  const line = [...text.slice(0, 1000).replace(unfit, " ").replace(/\s+/g, " ").trim()];
  return line.length > maxLabel
    ? `${line
        .slice(0, maxLabel - 1)
        .join("")
        .trimEnd()}…`
    : line.join("");
}
