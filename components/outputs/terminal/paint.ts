import { Chalk, type ChalkInstance } from "chalk";

/** How words are coloured; without colour every one of these gives back what it got. */
export interface Paint {
  strong: (text: string) => string;
  soft: (text: string) => string;
  /** What users say is failing. */
  alarm: (text: string) => string;
  /** All is well, by users and the official page alike. */
  fine: (text: string) => string;
  /** The official page's word. */
  official: (text: string) => string;
  /** Strokes of a chart, stronger with each step of the heat ramp, 0 to 5. */
  stroke: (step: number, text: string) => string;
  /** The shading before a figure, in the ground's own colour. */
  shade: (step: number, text: string) => string;
  /** The text on the ground of a step of the heat ramp, 0 to 5. */
  heat: (step: number, text: string) => string;
}

const same = (text: string) => text;

/** For status bars, files and who asks for it: no escape sequence at all. */
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

/** Chalk joins all that it is given: as a callback of `map` it would also print the index. */
const only = (style: ChalkInstance) => (text: string) => style(text);

/** Grounds from pale to dark red; nobody and as usual stay on the terminal's own. */
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

/** 256 colours, chosen so that they can be read on a white and on a black terminal, and apart by the colour-blind. */
export const colourPaint: Paint = {
  strong: only(chalk.bold),
  soft: only(chalk.dim),
  alarm: only(chalk.bold.ansi256(160)),
  fine: only(chalk.bold.ansi256(28)),
  official: only(chalk.ansi256(32)),
  stroke: (step, text) => (strokes[stepOf(step, strokes)] ?? chalk)(text),
  shade: (step, text) => (shades[stepOf(step, shades)] ?? chalk)(text),
  heat: (step, text) => (ramp[stepOf(step, ramp)] ?? chalk)(text),
};
