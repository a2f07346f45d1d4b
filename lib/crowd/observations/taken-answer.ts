import { z } from "zod";
import { isoTime } from "@/lib/platform/http/iso-time";
import type { StoredObservation } from "./ingest";
import { failedCalls } from "./observation";

/** The answer to observations that were stored. */
export const storedAnswerSchema = z
  .object({
    observations: z.array(
      z.object({
        surface: z.string(),
        model: z.string(),
        from: isoTime,
        to: isoTime,
        ok: z.int(),
        failed: z.int().meta({ description: "The sum of errors." }),
        errors: z.record(z.string(), z.int()),
        p50Ms: z.number().nullable(),
        p95Ms: z.number().nullable(),
        replaced: z.boolean().meta({
          description: "Whether this key had told of a part of the period before, which no longer holds.",
        }),
        links: z.object({ success: z.url() }),
      }),
    ),
    counted: z.boolean().meta({
      description: "False when a moderator left the key out: it is stored, but in no figure.",
    }),
    links: z.object({ success: z.url(), page: z.url() }),
  })
  .meta({ id: "StoredObservations" });

/** What is answered of observations that were stored, with links under `publicUrl`. */
export function storedAnswer(
  stored: { observations: readonly StoredObservation[]; leftOut: boolean },
  publicUrl: string,
): z.infer<typeof storedAnswerSchema> {
  const success = `${publicUrl}/api/v1/success`;
  return {
    observations: stored.observations.map((one) => ({
      ...one,
      from: new Date(one.from).toISOString(),
      to: new Date(one.to).toISOString(),
      failed: failedCalls(one),
      links: { success: `${success}?${new URLSearchParams({ surface: one.surface, model: one.model })}` },
    })),
    counted: !stored.leftOut,
    links: { success, page: `${publicUrl}/programs` },
  };
}
