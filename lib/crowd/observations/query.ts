import { z } from "zod";
import { modelIds } from "@/lib/catalog/models";
import { surfaceIds } from "@/lib/catalog/surfaces";
import { type SuccessWindow, successWindows } from "./success-windows";

const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: `must be one of ${values.join(", ")}` });

const windowIds = Object.keys(successWindows) as [SuccessWindow, ...SuccessWindow[]];

/** The query of `/api/v1/success`. */
export const successQuery = z.object({
  window: oneOf(windowIds).default("30m"),
  surface: oneOf(surfaceIds).optional(),
  model: oneOf(modelIds).optional(),
});

/** The query of the page of programs: what it does not understand it leaves out, as a link may be old. */
export const programsQuery = z.object({ window: oneOf(windowIds).catch("30m") });
