import { corsHeaders } from "@/lib/platform/http/cached-body";
import { problemAnswer } from "@/lib/platform/http/problem";
import { backToForm } from "@/lib/views/receipts/form";
import { receiptLinks } from "@/lib/views/receipts/links";
import type { Made } from "@/lib/views/receipts/make";

/** Leads a browser to the receipt, or back to the form with what was chosen. */
export function leadOn(made: Made, fields: Readonly<Record<string, string | string[]>>): Response {
  const to = made.kind === "made" ? `/receipt/${made.id}` : backToForm(fields, made.kind);
  return new Response(null, { status: 303, headers: { Location: to, "Cache-Control": "no-store" } });
}

/** Tells a program where its receipt is, or why there is none. */
export function answerMade(made: Made, publicUrl: string): Response {
  switch (made.kind) {
    case "made": {
      const links = receiptLinks(made.id, publicUrl);
      const headers = { ...corsHeaders, "Cache-Control": "no-store", Location: links.json };
      return Response.json({ id: made.id, links }, { status: 201, headers });
    }
    case "invalid":
    case "too-many":
      return problemAnswer({
        status: 400,
        detail: "The receipt could not be made as it was asked for: see errors.",
        errors: made.errors,
      });
    case "limited":
      return problemAnswer({
        status: 429,
        detail: "Too many receipts were made from here, or in all: please wait.",
        headers: { "Retry-After": `${made.retryAfterSeconds}` },
      });
  }
}
