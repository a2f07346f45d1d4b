import { z } from "zod";

const before = z.iso
  .date("must be a day, such as 2026-11-21: older ones are listed")
  .nullable()
  .default(null);

/** The query of the list of files: days older than `before`. */
export const dataQuery = z.object({ before });

/** The query of the list's page: what it does not understand it leaves out. */
export const dataPageQuery = z.object({ before: before.catch(null) });
