import { expect, it } from "vitest";
import { Pipeline, type StepResult } from "@/lib/crowd/reports/pipeline";

interface Input {
  value: number;
}
type Refused = { kind: "odd" | "large" };

const even = (context: Input): StepResult<Input, Refused> =>
  context.value % 2 === 0 ? context : { stopped: { kind: "odd" } };
const small = (context: { half: number }): StepResult<{ half: number }, Refused> =>
  context.half < 10 ? context : { stopped: { kind: "large" } };

function countedPipeline() {
  const steps: string[] = [];
  const pipeline = Pipeline.from<Input, Refused>((step, outcome) => steps.push(`${step} ${outcome}`))
    .step("even", even)
    .step("half", async ({ value }) => {
      if (value === 0) throw new Error("Nothing to halve.");
      return { half: value / 2 };
    })
    .step("small", small);
  return { pipeline, steps };
}

it("passes the result of each step to the next, and returns the last one", async () => {
  const { pipeline, steps } = countedPipeline();
  expect(await pipeline.run({ value: 8 })).toEqual({ half: 4 });
  expect(steps).toEqual(["even passed", "half passed", "small passed"]);
});

it("stops at the step that rejects, and returns its outcome", async () => {
  const { pipeline, steps } = countedPipeline();
  expect(await pipeline.run({ value: 7 })).toEqual({ stopped: { kind: "odd" } });
  expect(await pipeline.run({ value: 40 })).toEqual({ stopped: { kind: "large" } });
  expect(steps).toEqual(["even odd", "even passed", "half passed", "small large"]);
});

it("counts a step that throws as failed, and rethrows the error", async () => {
  const { pipeline, steps } = countedPipeline();
  await expect(pipeline.run({ value: 0 })).rejects.toThrow("Nothing to halve.");
  expect(steps).toEqual(["even passed", "half failed"]);
});
