import { readError } from "@/lib/catalog/pasted-errors/read-error";
import { reportSchema } from "@/lib/crowd/reports/schema";
import { type ReadBody, readBody } from "@/lib/platform/http/read-request";
import type { PathPlace } from "./place-of-path";

/** What `curl -d` sent, and what we remove from its pasted error before we store anything. */
interface TerminalReport {
  body: ReadBody;
  dropped: string[];
}

const refusals: Partial<Record<400 | 413 | 415, string>> = {
  413: "Send only the end: tail -c 4000 error.log | curl --data-binary @- …",
};

/**
 * Reads fields or a pasted error. curl declares both as a form. The URL fills in the surface and model if the fields do
 * not name them.
 */
export async function readReport(request: Request, place: PathPlace): Promise<TerminalReport> {
  const body = await readBody(asFormRequest(request));
  if (body.kind === "refused") {
    const detail = [body.detail, refusals[body.status] ?? ""].join(" ").trim();
    return { body: { ...body, detail }, dropped: [] };
  }
  const fields = fieldsOf(body);
  if (fields === null) return { body, dropped: [] };
  const { text } = fields;
  const read = typeof text === "string" && text.trim() !== "" ? readError(text) : null;
  if (read && !read.symptom && !read.refusal && read.cleaned === "" && fields.symptom === undefined)
    return { body: { kind: "refused", status: 400, detail: noError }, dropped: [] };
  const named = Object.fromEntries(Object.entries(place).filter(([, id]) => id !== null));
  return { body: { kind: "form", fields: { ...named, ...fields } }, dropped: read?.dropped ?? [] };
}

const noError =
  "We don’t recognize an error in this text, so we counted nothing. Send what you see with -d symptom=http-529, and where with -d surface=claude-code.";

type Fields = Record<string, string | string[]>;

/** The fields, or the pasted text as a field; null for a JSON report, which we read as it is. */
function fieldsOf(body: Exclude<ReadBody, { kind: "refused" }>): Fields | null {
  if (body.kind === "json") return isReport(body.value) ? null : { text: JSON.stringify(body.value) };
  const { fields, raw = "" } = body;
  return raw.trim() === "" || /^\s*\w+=/.test(raw) ? fields : { text: raw };
}

const isReport = (value: unknown): boolean =>
  typeof value === "object" &&
  value !== null &&
  Object.keys(value).some((name) => name in reportSchema.shape);

/** The request with a form's content type if it has plain text or none, as from curl and pipes. */
function asFormRequest(request: Request): Request {
  const type = request.headers.get("content-type") ?? "text/plain";
  if (!type.startsWith("text/plain")) return request;
  const headers = new Headers(request.headers);
  headers.set("content-type", "application/x-www-form-urlencoded");
  return new Request(request, { headers });
}
