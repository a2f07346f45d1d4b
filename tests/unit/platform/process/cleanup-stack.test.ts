import { expect, it, vi } from "vitest";
import { CleanupStack } from "@/lib/platform/process/cleanup-stack";
import { log } from "@/lib/platform/process/log";

it("runs its steps once, in reverse order, one after the other", async () => {
  const done: string[] = [];
  const stack = new CleanupStack();
  for (const name of ["database", "pages", "port"])
    stack.defer(async () => {
      await Promise.resolve();
      done.push(name);
    });
  expect(await stack.run()).toBe(true);
  expect(await stack.run()).toBe(true);
  expect(done).toEqual(["port", "pages", "database"]);
});

it("runs every step, even after one that fails, and logs the failure", async () => {
  const logged = vi.spyOn(log(), "error").mockImplementation(() => undefined);
  const done: string[] = [];
  const stack = new CleanupStack();
  stack.defer(() => done.push("database"));
  stack.defer(() => Promise.reject(new Error("The pages do not end.")));
  stack.defer(() => {
    throw new Error("The port does not close.");
  });
  await expect(stack.runOrThrow()).rejects.toThrow("Some cleanup steps failed");
  expect(done).toEqual(["database"]);
  expect(logged).toHaveBeenCalledTimes(2);
  logged.mockRestore();
});
