import { corsHeaders } from "@/lib/platform/http/cached-body";
import { problemResponse } from "@/lib/platform/http/problem";
import { receiptLinks } from "@/lib/views/receipts/identify";
import type { CreateOutcome } from "@/lib/views/receipts/make";
import { refusedFormUrl } from "@/lib/views/receipts/request";

/** Redirects a browser to the receipt, or back to the form with the values that it sent. */
export function redirectBrowser(
  made: CreateOutcome,
  fields: Readonly<Record<string, string | string[]>>,
): Response {
  const to = made.kind === "made" ? `/receipt/${made.id}` : refusedFormUrl(fields, made.kind);
  return new Response(null, { status: 303, headers: { Location: to, "Cache-Control": "no-store" } });
}

/** The response to a program: links to the receipt, or why we did not create it. */
export function respondToProgram(made: CreateOutcome, publicUrl: string): Response {
  switch (made.kind) {
    case "made": {
      const links = receiptLinks(made.id, publicUrl);
      const headers = { ...corsHeaders, "Cache-Control": "no-store", Location: links.json };
      return Response.json({ id: made.id, links }, { status: 201, headers });
    }
    case "invalid":
    case "too-many":
      return problemResponse({
        status: 400,
        detail: "The request is not valid, so we did not create a receipt. See errors.",
        errors: made.errors,
      });
    case "limited":
      return problemResponse({
        status: 429,
        detail:
          "Your network, or this site as a whole, has created too many receipts. Please try again later.",
        headers: { "Retry-After": `${made.retryAfterSeconds}` },
      });
  }
}
