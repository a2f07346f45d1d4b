import stringWidth from "string-width";
import wrapAnsi from "wrap-ansi";
import { plainText } from "@/lib/catalog/pasted-errors/plain-text";

/** The default width of a terminal. */
export const terminalColumns = 80;

/** One column less, because some terminals wrap a line that fills the last column. */
const maxColumns = terminalColumns - 1;

/** External text as one line that is safe in a terminal: without escape sequences and invisible characters. */
export const printed = (text: string): string => plainText(text).replace(/\s+/g, " ").trim();

/** Pads the end of a text with spaces. Colors don’t count, and longer text stays as it is. */
export const filled = (text: string, columns: number): string =>
  text + " ".repeat(Math.max(0, columns - stringWidth(text)));

/** Pads the start of a text with spaces. */
export const filledLeft = (text: string, columns: number): string =>
  " ".repeat(Math.max(0, columns - stringWidth(text))) + text;

/** Wraps a text between words to lines of at most 79 columns, indented by `indent` spaces. */
export const wrapped = (text: string, indent = 0): string[] =>
  wrapAnsi(text, maxColumns - indent, { hard: true })
    .split("\n")
    .map((line) => " ".repeat(indent) + line);

const labelColumns = 11;

/** "users      failing since 15:08 UTC": a label, and a text wrapped in its own column. */
export function labeled(label: string, text: string, columns = labelColumns): string[] {
  const lines = wrapAnsi(text, maxColumns - columns, { hard: true }).split("\n");
  return lines.map((line, index) => `${filled(index === 0 ? label : "", columns)}${line}`);
}
