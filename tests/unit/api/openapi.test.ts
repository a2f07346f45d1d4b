import { readdirSync } from "node:fs";
import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { openApiDocument } from "@/app/api/v1/openapi.json/document";
import { webhookTypes } from "@/lib/alerts/channels/webhook/docs";
import { reportSchema } from "@/lib/crowd/reports/schema";

/** The document as a client receives it. */
const document: unknown = JSON.parse(JSON.stringify(openApiDocument("https://njy.example")));

const operation = z.looseObject({
  operationId: z.string(),
  responses: z.record(z.string(), z.looseObject({ headers: z.record(z.string(), z.unknown()).optional() })),
});
const { paths } = z
  .looseObject({ paths: z.record(z.string(), z.record(z.string(), operation)) })
  .parse(document);
const operations = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, told]) => ({ path, method, ...told })),
);

/** The paths of the routes in a folder of `app`, in OpenAPI's notation. */
const routesUnder = (folder: string): string[] =>
  readdirSync(`app/${folder}`, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith("route.ts"))
    .map((file) =>
      `/${folder}/${file}`
        .replace(/\/route\.ts$/, "")
        .replaceAll("[", "{")
        .replaceAll("]", "}"),
    );

describe("the OpenAPI document", () => {
  it("is valid OpenAPI 3.1", async () => {
    const validator = new Validator();
    expect(await validator.validate(z.record(z.string(), z.unknown()).parse(document))).toEqual({
      valid: true,
    });
    expect(validator.version).toBe("3.1");
  });

  it("lists every route of the API, and no other", () => {
    const told = Object.keys(paths).filter((path) => path.startsWith("/api/v1/"));
    expect(told.toSorted()).toEqual(routesUnder("api/v1").toSorted());
  });

  it("gives each operation a unique name", () => {
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
  });

  it.each(operations)("$method $path describes its failures", ({ responses }) => {
    expect(responses["500"]).toMatchObject({
      content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
    });
  });

  it("documents the limits", () => {
    const answers = paths["/api/v1/reports"]?.post?.responses ?? {};
    for (const status of ["200", "201", "429"])
      expect(Object.keys(answers[status]?.headers ?? {})).toEqual(
        expect.arrayContaining(["RateLimit", "RateLimit-Policy"]),
      );
    expect(Object.keys(answers["429"]?.headers ?? {})).toContain("Retry-After");
  });

  it("requires the same fields of a report as the validation", () => {
    const properties = Object.fromEntries(
      Object.keys(reportSchema.shape).map((name) => [name, expect.anything()]),
    );
    expect(paths["/api/v1/reports"]?.post).toMatchObject({
      requestBody: {
        content: { "application/json": { schema: { properties, additionalProperties: false } } },
      },
    });
  });

  it("lists every webhook, with an example that matches its schema", async () => {
    const { webhooks, components } = z
      .looseObject({
        components: z.looseObject({}),
        webhooks: z.record(
          z.string(),
          z.looseObject({
            post: z.looseObject({
              requestBody: z.looseObject({
                content: z.object({
                  "application/json": z.looseObject({
                    schema: z.record(z.string(), z.unknown()),
                    examples: z.object({ example: z.object({ value: z.looseObject({ type: z.string() }) }) }),
                  }),
                }),
              }),
            }),
          }),
        ),
      })
      .parse(document);
    expect(Object.keys(webhooks)).toEqual(webhookTypes);
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats.default(ajv);
    ajv.addSchema({ $id: "document", components });
    for (const [type, { post }] of Object.entries(webhooks)) {
      const { schema, examples } = post.requestBody.content["application/json"];
      const { value } = examples.example;
      expect(value.type).toBe(type);
      const rooted = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"document#/'));
      expect(ajv.validate(rooted, value), `${type}: ${ajv.errorsText()}`).toBe(true);
      expect(ajv.validate(rooted, { ...value, data: {} })).toBe(false);
    }
  });

  it("allows responses to gain fields", () => {
    const { components } = z
      .looseObject({ components: z.looseObject({ schemas: z.record(z.string(), z.unknown()) }) })
      .parse(document);
    expect(JSON.stringify(components.schemas)).not.toContain('"additionalProperties":false');
  });
});
