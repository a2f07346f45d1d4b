import fc from "fast-check";
import { expect, test } from "vitest";
import { bodyLimitBytes, readBody } from "@/lib/platform/http/read-request";

const json = "application/json";
const form = "application/x-www-form-urlencoded";

function post(body: BodyInit | null, headers: Record<string, string>): Request {
  return new Request("http://127.0.0.1/", { method: "POST", body, headers, duplex: "half" } as RequestInit);
}

const read = (body: BodyInit | null, type: string, more: Record<string, string> = {}) =>
  readBody(post(body, { "content-type": type, ...more }));

test.each([
  [json, '{"surface":"claude-code"}', { kind: "json", value: { surface: "claude-code" } }],
  ["Application/JSON; charset=UTF-8", "[1]", { kind: "json", value: [1] }],
  ['application/json; charset="utf-8"', '"é"', { kind: "json", value: "é" }],
  [
    form,
    "surface=claude-code&note=a%20b+c",
    {
      kind: "form",
      fields: { surface: "claude-code", note: "a b c" },
      raw: "surface=claude-code&note=a%20b+c",
    },
  ],
  [
    form,
    "surface=a&surface=b",
    { kind: "form", fields: { surface: ["a", "b"] }, raw: "surface=a&surface=b" },
  ],
  [form, "", { kind: "form", fields: {}, raw: "" }],
  [form, ' {"surface":"claude-code"}', { kind: "json", value: { surface: "claude-code" } }],
  [form, "{not json", { kind: "form", fields: { "{not json": "" }, raw: "{not json" }],
])("%s reads %j", async (type, body, expected) => {
  expect(await read(body, type)).toEqual(expected);
});

test("the fields of a multipart form are read", async () => {
  const fields = new FormData();
  fields.set("surface", "claude-code");
  fields.set("note", "é\n");
  expect(await readBody(post(fields, {}))).toEqual({
    kind: "form",
    fields: { surface: "claude-code", note: "é\r\n" },
  });
});

test.each([
  ["a type that is not read", "text/plain", "{}", 415],
  ["no type", "", "{}", 415],
  ["another charset", "application/json; charset=latin1", "{}", 415],
  ["JSON that is cut off", json, '{"surface":', 400],
  ["nothing as JSON", json, "", 400],
  ["bytes that are not UTF-8", json, new Uint8Array([0x22, 0xff, 0xfe, 0x22]), 400],
  ["half a multipart form", "multipart/form-data; boundary=x", "--x\r\nContent-Disp", 400],
  ["a multipart form without boundary", "multipart/form-data", "--x", 400],
])("%s is refused", async (_, type, body, status) => {
  const answer = await readBody(post(body as BodyInit, type === "" ? {} : { "content-type": type }));
  // A Request gives a string body its own type, which we do not accept.
  expect(answer).toMatchObject({ kind: "refused", status });
});

test("a compressed body and a file are refused", async () => {
  expect(await read("{}", json, { "content-encoding": "gzip" })).toMatchObject({ status: 415 });
  const fields = new FormData();
  fields.set("note", new Blob(["x"]), "x.txt");
  expect(await readBody(post(fields, {}))).toMatchObject({ kind: "refused", status: 400 });
});

test("the limit is exact to the byte, whatever the declared length", async () => {
  const body = (bytes: number) => `"${"x".repeat(bytes - 2)}"`;
  expect(await read(body(bodyLimitBytes), json)).toMatchObject({ kind: "json" });
  expect(await read(body(bodyLimitBytes + 1), json)).toMatchObject({ status: 413 });
  expect(await read("{}", json, { "content-length": "9000" })).toMatchObject({ status: 413 });
  expect(await read(body(bodyLimitBytes + 1), json, { "content-length": "2" })).toMatchObject({
    status: 413,
  });
});

test("we stop reading an endless body at the limit", async () => {
  let sent = 0;
  let canceled = false;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 1000;
      controller.enqueue(new Uint8Array(1000).fill(0x20));
    },
    cancel() {
      canceled = true;
    },
  });
  expect(await read(endless, json)).toMatchObject({ status: 413 });
  expect(canceled).toBe(true);
  expect(sent).toBeLessThan(2 * bodyLimitBytes);
});

test("an incomplete body is refused", async () => {
  const broken = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.error(new Error("connection lost")),
  });
  expect(await read(broken, json)).toMatchObject({ kind: "refused", status: 400 });
});

test("any bytes of any type get a result, never an exception", async () => {
  const type = fc.constantFrom(
    json,
    form,
    "multipart/form-data; boundary=x",
    "text/html",
    ";;;",
    "a/b; charset=",
  );
  await fc.assert(
    fc.asyncProperty(type, fc.uint8Array({ maxLength: 300 }), async (contentType, bytes) => {
      const { kind } = await read(new Uint8Array(bytes), contentType);
      expect(["json", "form", "refused"]).toContain(kind);
    }),
    { numRuns: 500 },
  );
});
