import { parseArgs } from "node:util";
import { z } from "zod";

/** How a demonstration runs. */
export interface DemoOptions {
  /** Seconds of the demonstration's clock in one second of life. */
  speed: number;
  seed: number;
  /** Minutes of the demonstration's day that are played; then it stands still and goes on serving. */
  minutes: number;
  port: number;
  /** Compiles pages as they are asked for and again when their source changes. */
  dev: boolean;
}

function number(name: string, least: number, most: number, whole = true) {
  const error = `--${name} wants a ${whole ? "whole " : ""}number from ${least} to ${most}`;
  return z.coerce
    .number({ error })
    .refine((value) => value >= least && value <= most && (!whole || Number.isInteger(value)), { error });
}

const schema = z.object({
  speed: number("speed", 1, 600, false).default(60),
  seed: number("seed", 0, 2 ** 31).default(1),
  minutes: number("minutes", 1, 1440).default(1440),
  port: number("port", 0, 65_535).default(3000),
  dev: z.boolean().default(false),
});

export const demoUsage = `npm run demo -- [--speed N] [--seed N] [--minutes N] [--port N] [--dev]
  --speed    how many times faster than life the day unfolds (60: a minute a second)
  --seed     another number, another day
  --minutes  how many minutes of the day are played (1440: all of it)
  --port     where to serve (3000)
  --dev      with hot reload, for work on a page`;

/** The options of the command line; an error's message is one line for the person who typed it. */
export function readDemoOptions(args: string[]): DemoOptions {
  const text = { type: "string" } as const;
  const { values } = parseArgs({
    args,
    options: { speed: text, seed: text, minutes: text, port: text, dev: { type: "boolean" } },
  });
  const read = schema.safeParse(values);
  if (!read.success) throw new Error(read.error.issues[0]?.message ?? demoUsage);
  return read.data;
}
