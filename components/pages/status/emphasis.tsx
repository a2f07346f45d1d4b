import { Fragment } from "react";

/** A sentence in which each of these phrases stands out. */
export function Emphasis({ text, phrases }: { text: string; phrases: readonly string[] }) {
  return partsOf(text, phrases).map((part) => (
    <Fragment key={part.at}>{part.strong ? <strong>{part.text}</strong> : part.text}</Fragment>
  ));
}

/** The text cut at the phrases; longer phrases are found before those that they begin with. */
export function partsOf(
  text: string,
  phrases: readonly string[],
): { at: number; text: string; strong: boolean }[] {
  const known = phrases.filter((phrase) => phrase !== "").sort((one, other) => other.length - one.length);
  if (known.length === 0) return [{ at: 0, text, strong: false }];
  const cut = new RegExp(
    `(${known.map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|")})`,
  );
  let at = 0;
  return text
    .split(cut)
    .map((part, index) => {
      const here = { at, text: part, strong: index % 2 === 1 };
      at += part.length;
      return here;
    })
    .filter((part) => part.text !== "");
}
