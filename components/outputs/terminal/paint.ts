import { Chalk, type ChalkInstance } from "chalk";

/** Functions that color a text. Without color, each returns its text unchanged. */
export interface Paint {
  strong: (text: string) => string;
  soft: (text: string) => string;
  /** Failures reported by users. */
  alarm: (text: string) => string;
  /** Working according to users and the status page. */
  fine: (text: string) => string;
  /** What the status page says. */
  official: (text: string) => string;
  /** A stroke of a chart at a heat step from 0 to 5. */
  stroke: (step: number, text: string) => string;
  /** The shade before a number, in the color of its background. */
  shade: (step: number, text: string) => string;
  /** A text on the background of a heat step from 0 to 5. */
  heat: (step: number, text: string) => string;
}

const same = (text: string) => text;

/** No escape sequences, for status bars, files, and on request. */
export const plainPaint: Paint = {
  strong: same,
  soft: same,
  alarm: same,
  fine: same,
  official: same,
  stroke: (_, text) => text,
  shade: (_, text) => text,
  heat: (_, text) => text,
};

const chalk = new Chalk({ level: 2 });

/** Passes only the text: Chalk joins all arguments, so as a callback of `map` it would also print the index. */
const only = (style: ChalkInstance) => (text: string) => style(text);

/** Backgrounds from pale to dark red. Steps 0 and 1 keep the background of the terminal. */
const grounds = [null, null, 180, 173, 166, 124] as const;
const darkInk = 16;
const lightInk = 231;
const darkestWithDarkInk = 4;

const ramp = grounds.map((ground, step) =>
  ground === null ? chalk : chalk.bgAnsi256(ground).ansi256(step > darkestWithDarkInk ? lightInk : darkInk),
);
const shades = grounds.map((ground) => (ground === null ? chalk : chalk.ansi256(ground)));
const strokes = [chalk.dim, chalk.dim, chalk.ansi256(130), chalk.ansi256(130), chalk.ansi256(160)] as const;

const stepOf = (step: number, tones: readonly unknown[]) =>
  Math.min(tones.length - 1, Math.max(0, Math.round(step)));

/** 256 colors that are readable on white and black terminals, and distinguishable for color-blind people. */
export const colorPaint: Paint = {
  strong: only(chalk.bold),
  soft: only(chalk.dim),
  alarm: only(chalk.bold.ansi256(160)),
  fine: only(chalk.bold.ansi256(28)),
  official: only(chalk.ansi256(32)),
  stroke: (step, text) => (strokes[stepOf(step, strokes)] ?? chalk)(text),
  shade: (step, text) => (shades[stepOf(step, shades)] ?? chalk)(text),
  heat: (step, text) => (ramp[stepOf(step, ramp)] ?? chalk)(text),
};
