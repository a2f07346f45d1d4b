import { z } from "zod";

/** Why an act was done: every one has a reason, and it may be read by all. */
export const whyText = z.string().trim().min(3).max(500);

/** The moderator's account and the reason of an act (3 to 500 characters). */
export interface Actor {
  actorId: string;
  why: string;
}
