import { z } from "zod";
import { type Answer, ask } from "./fetch-feed";
import { id, rowsOf } from "./parse-fields";

const page = z
  .object({
    months: z.array(z.object({ incidents: rowsOf(z.object({ code: id }).transform(({ code }) => code)) })),
  })
  .transform(({ months }) => months.flatMap((month) => month.incidents));

/** The ids on one page of `/history.json`, which is undocumented: only the ids are taken from it, never its times. */
export const askForHistoryPage = (baseUrl: string, number: number): Promise<Answer<string[]>> =>
  ask(`${baseUrl}/history.json?page=${number}`, undefined, (json) => page.safeParse(json).data);
