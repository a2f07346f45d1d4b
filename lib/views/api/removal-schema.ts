import { z } from "zod";
import { isoTime } from "@/lib/platform/http/iso-time";
import type { listRemovals } from "@/lib/views/record/read-removals";

const count = z.int();

const removal = z
  .object({
    id: z.string(),
    at: isoTime,
    why: z.string().meta({ description: "In the moderator’s words." }),
    reports: count,
    from: isoTime.meta({ description: "When the first of them came in, and the last." }),
    to: isoTime,
    surfaces: z.array(z.string()),
    restored: isoTime.nullable().meta({ description: "When they were brought back; null: they are hidden." }),
    outages: z
      .array(z.object({ id: z.string(), reports: count, withdrawn: z.boolean() }))
      .meta({ description: "Outages that lost reports by it, and whether they are withdrawn." }),
  })
  .meta({ id: "Removal" });

/** The answer of `/api/v1/removals`. */
export const removalListSchema = z.object({
  removals: z.array(removal),
  next: z.string().nullable().meta({ description: "Give it as `before` for the page after." }),
}) satisfies z.ZodType<Awaited<ReturnType<typeof listRemovals>>>;
