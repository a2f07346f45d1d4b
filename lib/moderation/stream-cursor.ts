import { z } from "zod";

/** Where a page of reports ended: the last one's time and id. */
export interface StreamCursor {
  at: Date;
  id: string;
}

/** A cursor as it stands in an address: `2026-04-06T14:32:00.000Z_` and the id. What is none stands for the newest. */
export const streamCursor = z
  .string()
  .transform((text) => text.split("_"))
  .pipe(z.tuple([z.iso.datetime(), z.uuid()]))
  .transform(([at, id]): StreamCursor => ({ at: new Date(at), id }))
  .nullable()
  .catch(null);

/** The cursor that leads on after this row. */
export const cursorAfter = ({ at, id }: StreamCursor): string => `${at.toISOString()}_${id}`;
