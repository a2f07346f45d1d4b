import { describe, expect, it } from "vitest";
import { loggedError } from "@/lib/process/log";

describe("a logged error", () => {
  it("says what happened and where, and nothing of what hangs on it", () => {
    const error = Object.assign(new TypeError("lost", { cause: new Error("reset") }), {
      code: "57P01",
      client: { user: "someone", secretKey: 42 },
    });
    const logged = loggedError(error);
    expect(Object.keys(logged).sort()).toEqual(["cause", "code", "message", "stack", "type"]);
    expect(logged).toMatchObject({
      type: "TypeError",
      message: "lost",
      code: "57P01",
      cause: { message: "reset" },
    });
    expect(JSON.stringify(logged)).not.toContain("secretKey");
  });

  it.each([
    ["text", "text"],
    [null, "null"],
    [7, "7"],
  ])("that is no error (%j) is text", (thrown, message) =>
    expect(loggedError(thrown)).toMatchObject({ message }),
  );
});
