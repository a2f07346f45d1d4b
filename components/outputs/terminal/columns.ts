import stringWidth from "string-width";
import wrapAnsi from "wrap-ansi";
import { plainText } from "@/lib/catalog/pasted-errors/plain-text";

/** The width of a terminal that nobody has widened. */
export const terminalColumns = 80;

/** One column less, as some terminals break a line that fills the last one. */
const widest = terminalColumns - 1;

/** Text from outside as one line that a terminal shows and never obeys: no escape sequence, nothing unseen. */
export const printed = (text: string): string => plainText(text).replace(/\s+/g, " ").trim();

/** The text filled up with blanks to so many columns, colours not counted; longer text stays as it is. */
export const filled = (text: string, columns: number): string =>
  text + " ".repeat(Math.max(0, columns - stringWidth(text)));

/** The same, with the blanks before it. */
export const filledLeft = (text: string, columns: number): string =>
  " ".repeat(Math.max(0, columns - stringWidth(text))) + text;

/** Lines of at most 79 columns, each after `indent` blanks, broken between words. */
export const wrapped = (text: string, indent = 0): string[] =>
  wrapAnsi(text, widest - indent, { hard: true })
    .split("\n")
    .map((line) => " ".repeat(indent) + line);

const labelColumns = 11;

/** "users      failing since 15:08 UTC": a word, what is said of it beside it, wrapped under itself. */
export function labelled(label: string, text: string, columns = labelColumns): string[] {
  const lines = wrapAnsi(text, widest - columns, { hard: true }).split("\n");
  return lines.map((line, index) => `${filled(index === 0 ? label : "", columns)}${line}`);
}
