import { expect, test } from "@playwright/test";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { z } from "zod";
import { from, somebody } from "./people";

const media = z.looseObject({
  schema: z.record(z.string(), z.unknown()),
  examples: z
    .record(
      z.string(),
      z.object({ value: z.union([z.record(z.string(), z.unknown()), z.array(z.unknown())]) }),
    )
    .optional(),
});
const parameter = z.looseObject({
  in: z.enum(["query", "path", "header"]),
  name: z.string(),
  schema: z.looseObject({ examples: z.array(z.union([z.string(), z.number()])).optional() }),
});
const operation = z.looseObject({
  operationId: z.string(),
  /** What it requires from the sender. Most require nothing. */
  security: z.array(z.unknown()).default([]),
  parameters: z.array(parameter).default([]),
  requestBody: z.looseObject({ content: z.record(z.string(), media) }).optional(),
  responses: z.record(
    z.string(),
    z.looseObject({
      headers: z.record(z.string(), z.unknown()).default({}),
      content: z.record(z.string(), media).default({}),
    }),
  ),
});
const documentSchema = z.looseObject({
  paths: z.record(z.string(), z.record(z.string(), operation)),
  components: z.looseObject({ schemas: z.record(z.string(), z.unknown()) }),
});
type Operation = z.infer<typeof operation>;

/** The URL of a call, with the examples of its parameters. */
function exampleOf(path: string, { parameters }: Operation): string {
  const query = new URLSearchParams();
  let filled = path;
  for (const { in: place, name, schema } of parameters) {
    const [example] = schema.examples ?? [];
    if (example === undefined) continue;
    if (place === "query") query.set(name, `${example}`);
    if (place === "path") filled = filled.replace(`{${name}}`, `${example}`);
  }
  return query.size > 0 ? `${filled}?${query}` : filled;
}

test("every example of the OpenAPI document gets the documented response", async ({ request }) => {
  const served: unknown = await (await request.get("/api/v1/openapi.json")).json();
  const { paths, components } = documentSchema.parse(served);
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema({ $id: "document", components });
  /** The differences between a response and its documentation. */
  const wrongWith = async (told: Operation, answer: Awaited<ReturnType<typeof request.get>>) => {
    const response = told.responses[`${answer.status()}`];
    if (!response) return `answers ${answer.status()}, which is not told`;
    const type = answer.headers()["content-type"]?.split(";")[0] ?? "";
    const schema = response.content[type]?.schema;
    if (!schema) return `answers ${type} with ${answer.status()}, which is not told`;
    const missing = Object.keys(response.headers).filter((name) => !(name.toLowerCase() in answer.headers()));
    if (missing.length > 0) return `answers without ${missing.join(", ")}`;
    const rooted = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"document#/'));
    return ajv.validate(rooted, await answer.json()) ? "" : ajv.errorsText();
  };

  const seen: string[] = [];
  for (const [path, methods] of Object.entries(paths))
    for (const [method, told] of Object.entries(methods)) {
      const url = exampleOf(path, told);
      if (path === "/api/v1/live") continue;
      if (method === "get") {
        const answer = await request.get(url);
        expect(await wrongWith(told, answer), url).toBe("");
        seen.push(`${told.operationId} ${answer.status()}`);
        const etag = answer.headers().etag;
        if (etag && "304" in told.responses)
          expect((await request.get(url, { headers: { "If-None-Match": etag } })).status(), url).toBeLessThan(
            400,
          );
        continue;
      }
      for (const [type, { examples = {} }] of Object.entries(told.requestBody?.content ?? {}))
        for (const { value } of Object.values(examples)) {
          const headers = from(somebody());
          const body =
            type === "application/json"
              ? { data: value }
              : { form: z.record(z.string(), z.union([z.string(), z.boolean()])).parse(value) };
          for (const wanted of told.security.length > 0 ? [401] : [201, 200]) {
            const answer = await request.post(url, { headers, ...body });
            expect(await wrongWith(told, answer), url).toBe("");
            expect(answer.status()).toBe(wanted);
            seen.push(`${told.operationId} ${wanted}`);
          }
        }
    }
  expect(seen).toEqual(
    expect.arrayContaining([
      "readStatus 200",
      "readOutage 404",
      "report 201",
      "report 200",
      "readSuccess 200",
      "sendObservations 401",
      "readHealth 200",
    ]),
  );
});

test("the stream matches the document", async ({ baseURL }) => {
  const answer = await fetch(`${baseURL}/api/v1/live`);
  expect(answer.headers.get("content-type")).toMatch(/^text\/event-stream/);
  const reader = answer.body?.getReader();
  const first = new TextDecoder().decode((await reader?.read())?.value);
  expect(first).toMatch(/^event: status\nid: .+\ndata: \{/);
  await reader?.cancel();
});

test("too many reports are refused, with the limits in headers", async ({ request }) => {
  const headers = from(somebody());
  const send = () => request.post("/api/v1/reports", { headers, data: { surface: "claude-api" } });
  let answer = await send();
  for (let sent = 1; sent < 40 && answer.status() !== 429; sent += 1) answer = await send();
  expect(answer.status()).toBe(429);
  expect(answer.headers()).toMatchObject({
    ratelimit: expect.stringMatching(/^"reporter";r=0;t=\d+$/),
    "ratelimit-policy": '"reporter";q=30;w=600',
    "retry-after": expect.stringMatching(/^\d+$/),
  });
});
