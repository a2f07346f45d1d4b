import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonInParts } from "@/lib/platform/http/json-in-parts";

async function* some<T>(parts: readonly T[]) {
  yield* parts;
}

test("JSON in parts parses like the whole object", async () => {
  const items = fc.array(fc.array(fc.jsonValue()));
  const fields = fc.dictionary(
    fc.string().filter((name) => !/^(list|__proto__)$/.test(name)),
    fc.jsonValue(),
  );
  await fc.assert(
    fc.asyncProperty(fields, items, async (whole, parts) => {
      const text = await new Response(jsonInParts(whole, "list", some(parts))).text();
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify({ ...whole, list: parts.flat() })));
    }),
  );
});

test("a failure midway fails the stream", async () => {
  async function* failing() {
    yield [1];
    throw new Error("the database is gone");
  }
  await expect(new Response(jsonInParts({ a: 1 }, "list", failing())).text()).rejects.toThrow("is gone");
});

test("if the reader stops, we stop reading parts", async () => {
  let ended = false;
  async function* endless() {
    try {
      for (;;) yield ["more"];
    } finally {
      ended = true;
    }
  }
  const reader = jsonInParts({}, "list", endless()).getReader();
  await reader.read();
  await reader.read();
  await reader.cancel();
  expect(ended).toBe(true);
});
