import { z } from "zod";
import { isoTime } from "@/lib/platform/http/response-schemas";
import type { StoredObservation } from "./ingest";
import { failedCalls } from "./observation";

/** The response body of `POST /api/v1/observations` after observations were stored. */
export const storedResponseSchema = z
  .object({
    observations: z.array(
      z.object({
        surface: z.string(),
        model: z.string(),
        from: isoTime,
        to: isoTime,
        ok: z.int(),
        failed: z.int().meta({ description: "The sum of `errors`." }),
        errors: z.record(z.string(), z.int()),
        p50Ms: z.number().nullable(),
        p95Ms: z.number().nullable(),
        replaced: z.boolean().meta({
          description: "Whether it replaced an earlier observation of this key, or a part of one.",
        }),
        links: z.object({ success: z.url() }),
      }),
    ),
    counted: z.boolean().meta({
      description:
        "False if a moderator excluded this key. We store the observations, but no figure includes them.",
    }),
    links: z.object({ success: z.url(), page: z.url() }),
  })
  .meta({ id: "StoredObservations" });

/** Builds that response. Links are under `publicUrl`. */
export function toStoredResponse(
  stored: { observations: readonly StoredObservation[]; excluded: boolean },
  publicUrl: string,
): z.infer<typeof storedResponseSchema> {
  const success = `${publicUrl}/api/v1/success`;
  return {
    observations: stored.observations.map((one) => ({
      ...one,
      from: new Date(one.from).toISOString(),
      to: new Date(one.to).toISOString(),
      failed: failedCalls(one),
      links: { success: `${success}?${new URLSearchParams({ surface: one.surface, model: one.model })}` },
    })),
    counted: !stored.excluded,
    links: { success, page: `${publicUrl}/programs` },
  };
}
