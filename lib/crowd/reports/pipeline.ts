/** The outcome of a step that stops a report. */
export interface Stopped<Outcome> {
  stopped: Outcome;
}

/** The result of a step: the context for the next step, or the outcome that stops the report. */
export type StepResult<Next, Outcome> = Next | Stopped<Outcome>;

type Run<Context, Next, Outcome> = (
  context: Context,
) => StepResult<Next, Outcome> | Promise<StepResult<Next, Outcome>>;

/** Runs steps in order until one of them stops. Calls `onStep` with the outcome of each. */
export class Pipeline<Start, Context extends object, Outcome extends { kind: string }> {
  private constructor(
    private readonly onStep: (step: string, outcome: string) => void,
    private readonly steps: Run<Start, Context, Outcome>,
  ) {}

  /** A pipeline without steps. */
  static from<Start extends object, Outcome extends { kind: string }>(
    onStep: (step: string, outcome: string) => void,
  ): Pipeline<Start, Start, Outcome> {
    return new Pipeline<Start, Start, Outcome>(onStep, (start) => start);
  }

  /** Adds a step. Its outcome is "passed", the kind of outcome that stopped it, or "failed" if it threw. */
  step<Next extends object>(name: string, run: Run<Context, Next, Outcome>): Pipeline<Start, Next, Outcome> {
    return new Pipeline<Start, Next, Outcome>(this.onStep, async (start) => {
      const context = await this.steps(start);
      if (isStopped<Outcome>(context)) return context;
      const result = await this.measured(name, run, context);
      this.onStep(name, isStopped<Outcome>(result) ? result.stopped.kind : "passed");
      return result;
    });
  }

  /** Runs the steps. Returns the result of the last one, or the outcome that stopped an earlier one. */
  run = (start: Start): Promise<StepResult<Context, Outcome>> => Promise.resolve(this.steps(start));

  private async measured<Next>(name: string, run: Run<Context, Next, Outcome>, context: Context) {
    try {
      return await run(context);
    } catch (error) {
      this.onStep(name, "failed");
      throw error;
    }
  }
}

/** Whether a step stopped the report. */
export const isStopped = <Outcome>(result: object): result is Stopped<Outcome> => "stopped" in result;
