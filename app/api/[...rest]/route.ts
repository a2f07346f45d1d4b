import { problemAnswer } from "@/lib/platform/http/problem";

export const dynamic = "force-dynamic";

/** An address under /api that is none: programs get a problem, not the page for people. */
const nothingHere = () =>
  problemAnswer({ status: 404, detail: "Nothing has this address; the page /docs tells which have." });

export const GET = nothingHere;
export const POST = nothingHere;
export const PUT = nothingHere;
export const PATCH = nothingHere;
export const DELETE = nothingHere;
