import type { z } from "zod";
import type { answerSchema, askedSchema, placeSchema, receiptSchema } from "./receipt-schema";

/** Of the way in which receipts are counted; a receipt keeps the one it was made with. */
export const countingVersion = 1;

/** What a receipt was asked for: whole minutes, `to` exclusive; empty lists mean all. Times are ISO 8601 UTC. */
export type Asked = z.infer<typeof askedSchema>;

/** The minutes of one place: of all that was chosen, of a surface, of a model. */
export type PlaceMinutes = z.infer<typeof placeSchema>;

/** What was answered to it. */
export type Answer = z.infer<typeof answerSchema>;

/** A receipt as it is kept: it never changes. */
export type Receipt = z.infer<typeof receiptSchema>;
