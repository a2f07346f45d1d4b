import { z } from "zod";
import { isoTime } from "@/lib/platform/http/iso-time";
import type { Health } from "./health";

/** The answer of `/api/health`. */
export const healthSchema = z
  .object({
    ok: z.boolean().meta({ description: "Decides between 200 and 503." }),
    database: z.object({ ok: z.boolean() }),
    jobs: z.object({ ok: z.boolean(), late: z.array(z.string()), failing: z.array(z.string()) }),
    snapshot: z.object({ ok: z.boolean(), computedAt: isoTime.nullable() }),
    official: z
      .object({
        ok: z.boolean(),
        state: z.string(),
        readAt: isoTime.nullable(),
        trouble: z.string().nullable(),
      })
      .meta({ description: "Told, not counted: an unreadable official page is no fault of this site." }),
  })
  .meta({ id: "Health" }) satisfies z.ZodType<Health>;
