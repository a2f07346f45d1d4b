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

it("hands each step what the one before made, and returns what the last one made", async () => {
  const { pipeline, steps } = countedPipeline();
  expect(await pipeline.run({ value: 8 })).toEqual({ half: 4 });
  expect(steps).toEqual(["even passed", "half passed", "small passed"]);
});

it("stops at the step that refuses, and names it", async () => {
  const { pipeline, steps } = countedPipeline();
  expect(await pipeline.run({ value: 7 })).toEqual({ stopped: { kind: "odd" } });
  expect(await pipeline.run({ value: 40 })).toEqual({ stopped: { kind: "large" } });
  expect(steps).toEqual(["even odd", "even passed", "half passed", "small large"]);
});

it("counts a step that throws as failed, and throws the error on", async () => {
  const { pipeline, steps } = countedPipeline();
  await expect(pipeline.run({ value: 0 })).rejects.toThrow("Nothing to halve.");
  expect(steps).toEqual(["even passed", "half failed"]);
});
