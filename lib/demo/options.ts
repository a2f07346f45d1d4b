import { parseArgs } from "node:util";
import { z } from "zod";

/** The options of a demo. */
export interface DemoOptions {
  /** How many times faster than real time the demo's clock runs. */
  speed: number;
  seed: number;
  /** Minutes to play. After that, there are no new reports, but the server keeps running. Without it, day follows day. */
  minutes?: number | undefined;
  port: number;
  /** Compiles pages on request, and again after source changes. */
  dev: boolean;
}

function number(name: string, min: number, max: number, whole = true) {
  const error = `--${name} must be a ${whole ? "whole " : ""}number from ${min} to ${max}`;
  return z.coerce
    .number({ error })
    .refine((value) => value >= min && value <= max && (!whole || Number.isInteger(value)), { error });
}

const schema = z.object({
  speed: number("speed", 1, 600, false).default(60),
  seed: number("seed", 0, 2 ** 31).default(1),
  minutes: number("minutes", 1, 1440).optional(),
  port: number("port", 0, 65_535).default(3000),
  dev: z.boolean().default(false),
});

export const demoUsage = `npm run demo -- [--speed N] [--seed N] [--minutes N] [--port N] [--dev]
  --speed    how many times faster than real time (default 60: a minute per second)
  --seed     generates another day for each number (default 1)
  --minutes  stop sending reports after so many minutes of the demo (default: never, day follows day)
  --port     the port of the server (default 3000)
  --dev      reload pages when their source changes`;

/** Reads the options from the command line. @throws with a one-line message if an option is invalid. */
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
