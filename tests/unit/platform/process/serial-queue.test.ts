import { expect, test } from "vitest";
import { SerialQueue } from "@/lib/platform/process/serial-queue";

test("work runs one after the other in order, also after a failure", async () => {
  const queue = new SerialQueue();
  const steps: string[] = [];
  const work = (name: string) => async () => {
    steps.push(`${name} starts`);
    await Promise.resolve();
    steps.push(`${name} ends`);
    if (name === "b") throw new Error("b fails");
    return name;
  };
  const results = await Promise.allSettled(["a", "b", "c"].map((name) => queue.run(work(name))));
  expect(steps).toEqual(["a", "b", "c"].flatMap((name) => [`${name} starts`, `${name} ends`]));
  expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
});
