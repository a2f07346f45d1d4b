import { z } from "zod";

/** A time in an answer: ISO 8601, UTC, with its Z. */
export const isoTime = z.iso.datetime();
