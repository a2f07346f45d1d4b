import type { z } from "zod";
import { problemResponse } from "./problem";

/**
 * The body of a request: its JSON value, or the fields of its form (a field that was sent twice is a list). `raw` is the
 * text of a form as it was sent: `curl -d` declares any text as a form.
 */
export type ReadBody =
  | { kind: "json"; value: unknown }
  | { kind: "form"; fields: Record<string, string | string[]>; raw?: string }
  | { kind: "refused"; status: 400 | 413 | 415; detail: string };

/** The default maximum length of a body, in bytes: docs/api.md. */
export const bodyLimitBytes = 8192;

const jsonType = "application/json";
const formTypes = ["application/x-www-form-urlencoded", "multipart/form-data"] as const;
const refused = (status: 400 | 413 | 415, detail: string): ReadBody => ({ kind: "refused", status, detail });

/** Reads the body of a request: JSON or a form, in UTF-8, at most `maxBytes`. It stops reading a longer one. */
export async function readBody(request: Request, maxBytes = bodyLimitBytes): Promise<ReadBody> {
  const [type = "", ...parameters] = (request.headers.get("content-type") ?? "").toLowerCase().split(";");
  const kind = [jsonType, ...formTypes].find((known) => known === type.trim());
  const charset = parameters.find((parameter) => parameter.trim().startsWith("charset="))?.split("=")[1];
  const coded = request.headers.get("content-encoding") ?? "identity";
  if (!kind || !/^"?utf-?8"?$/.test(charset?.trim() ?? "utf-8") || coded.toLowerCase() !== "identity")
    return refused(
      415,
      `The body must be ${jsonType}, ${formTypes.join(" or ")}, in UTF-8 and not compressed.`,
    );
  const bytes = await readBytes(request, maxBytes);
  if (bytes === "too long") return refused(413, `The body is longer than ${maxBytes} bytes.`);
  if (bytes === "cut off") return refused(400, "The body is incomplete. Send the request again.");
  if (kind === "multipart/form-data") return readMultipart(request, bytes);
  const text = readText(bytes);
  if (text === null) return refused(400, "The body is not valid UTF-8.");
  if (kind === jsonType) return readJson(text) ?? refused(400, "The body is not valid JSON.");
  // `curl -d '{…}'` without a content type declares its JSON as a form.
  const json = text.trimStart().startsWith("{") ? readJson(text) : null;
  return json ?? { kind: "form", fields: fieldsOf(new URLSearchParams(text)), raw: text };
}

async function readBytes(
  request: Request,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer> | "too long" | "cut off"> {
  if (Number(request.headers.get("content-length")) > maxBytes) return "too long";
  const reader = request.body?.getReader();
  const bytes = new Uint8Array(maxBytes);
  let length = 0;
  try {
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      if (length + part.value.length > maxBytes) {
        await reader?.cancel();
        return "too long";
      }
      bytes.set(part.value, length);
      length += part.value.length;
    }
  } catch {
    return "cut off";
  }
  return bytes.subarray(0, length);
}

function readText(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function readJson(text: string): ReadBody | null {
  try {
    return { kind: "json", value: JSON.parse(text) };
  } catch {
    return null;
  }
}

async function readMultipart(request: Request, bytes: Uint8Array<ArrayBuffer>): Promise<ReadBody> {
  const headers = { "content-type": request.headers.get("content-type") ?? "" };
  try {
    const form = await new Response(bytes, { headers }).formData();
    const texts = [...form].filter((pair): pair is [string, string] => typeof pair[1] === "string");
    if (texts.length < [...form].length)
      return refused(400, "The form contains a file. We accept only text.");
    return { kind: "form", fields: fieldsOf(texts) };
  } catch {
    return refused(400, "The body is not a valid multipart form.");
  }
}

function fieldsOf(pairs: Iterable<[string, string]>): Record<string, string | string[]> {
  const fields = new Map<string, string[]>();
  for (const [name, value] of pairs) {
    const values = fields.get(name);
    if (values) values.push(value);
    else fields.set(name, [value]);
  }
  return Object.fromEntries(
    [...fields].map(([name, [first = "", ...more]]) => [name, more.length ? [first, ...more] : first]),
  );
}

/** Reads the query of a request, or returns the 400 that explains what is allowed. If a name occurs twice, the last one counts. */
export function readQuery<T extends z.ZodType>(
  request: Request,
  schema: T,
): { value: z.infer<T>; refused: null } | { value: null; refused: Response } {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const read = schema.safeParse(query);
  if (read.success) return { value: read.data, refused: null };
  const errors = read.error.issues.map(({ path, message }) => ({
    path: ["query", ...path].join("."),
    message,
  }));
  return {
    value: null,
    refused: problemResponse({ status: 400, detail: "The query is not valid. See errors.", errors }),
  };
}
