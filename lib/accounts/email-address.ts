import { z } from "zod";

/** An e-mail address as somebody types it, in the one form in which it is kept: trimmed and in lower case. */
export const emailAddress = z
  .string()
  .transform((text) => text.normalize("NFKC").trim().toLowerCase())
  .pipe(z.email().max(254));
