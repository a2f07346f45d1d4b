import { z } from "zod";
import type { ReadIncident } from "./feed";
import { parseIncident } from "./parse";
import { id, rowsOf } from "./parse-fields";
import { type ReadFailure, readFailure, readPage, type Validators } from "./read-page";

/** The response to a request for a page of the feed, parsed. */
export type FeedResponse<T> =
  | { outcome: "read"; page: T; validators: Validators }
  | { outcome: "unchanged" }
  | ReadFailure;

/** Fetches a page of the feed and parses it. If `parse` returns undefined, the result is a failure. */
export async function fetchFeed<T>(
  url: string,
  validators: Validators | undefined,
  parse: (json: unknown) => T | undefined,
): Promise<FeedResponse<T>> {
  const reading = await readPage(url, validators);
  if (reading.outcome !== "read") return reading;
  const page = parse(reading.json);
  if (page === undefined) return readFailure("unexpected-shape", "sent JSON in an unexpected format");
  return { outcome: "read", page, validators: reading.validators };
}

/** Fetches one incident by its ID. */
export const fetchIncident = (baseUrl: string, id: string): Promise<FeedResponse<ReadIncident>> =>
  fetchFeed(`${baseUrl}/api/v2/incidents/${encodeURIComponent(id)}.json`, undefined, (raw) => {
    const incident = parseIncident(raw);
    return incident?.id === id ? { incident, raw } : undefined;
  });

const historyPage = z
  .object({
    months: z.array(z.object({ incidents: rowsOf(z.object({ code: id }).transform(({ code }) => code)) })),
  })
  .transform(({ months }) => months.flatMap((month) => month.incidents));

/** The IDs on one page of `/history.json`. It is undocumented, so we use only its IDs, never its times. */
export const fetchHistoryPage = (baseUrl: string, number: number): Promise<FeedResponse<string[]>> =>
  fetchFeed(`${baseUrl}/history.json?page=${number}`, undefined, (json) => historyPage.safeParse(json).data);
