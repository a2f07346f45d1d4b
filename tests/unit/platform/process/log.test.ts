import { describe, expect, it } from "vitest";
import { loggedError } from "@/lib/platform/process/log";

describe("a logged error", () => {
  it("has its message and place, but not its other properties", () => {
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
    [
      "Prisma's of an argument",
      "PrismaClientValidationError",
      '\nInvalid `db.user.create()` invocation in\n/app/x.ts:1\n\n→ 1 db.user.create({\n  data: {\n    email: "who@example.org",\n    nope: 1\n  }\n})\n\nUnknown argument `nope`. Did you mean `role`?',
      "Unknown argument `nope`. Did you mean `role`?",
    ],
    [
      "PostgreSQL's of a value",
      "PrismaClientKnownRequestError",
      'Raw query failed. Code: `22P02`. Message: `invalid input syntax for type uuid: "who@example.org"`',
      "Raw query failed. Code: `22P02`. Message: `invalid input syntax for type uuid: …",
    ],
    [
      "JSON's of what was read",
      "SyntaxError",
      `Unexpected token 'w', "{"mail":who@example.org"... is not valid JSON`,
      "Unexpected token 'w', … is not valid JSON",
    ],
  ])("contains no value that a person typed: %s", (_, name, message, told) => {
    const error = Object.assign(new Error(message), { name });
    expect(loggedError(error).message).toBe(told);
    const logged = JSON.stringify(loggedError(new Error("not done", { cause: error })));
    expect(logged).not.toContain("who@example.org");
    expect(logged).toContain("log.test.ts");
  });

  it("contains nothing that JSON.parse quotes", () => {
    for (const text of ['{"mail":who@example.org}', "who@example.org", "", '{"a":1'])
      try {
        JSON.parse(text);
      } catch (error) {
        expect(JSON.stringify(loggedError(error))).not.toMatch(/who|mail/);
      }
  });

  it.each([
    ["text", "text"],
    [null, "null"],
    [7, "7"],
  ])("that is not an Error (%j) is text", (thrown, message) =>
    expect(loggedError(thrown)).toMatchObject({ message }),
  );
});
