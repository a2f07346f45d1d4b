import type { ReadIncident } from "./feed";
import { parseIncident } from "./parse";
import { type CouldNotRead, couldNotRead } from "./read-failure";
import { readPage, type Validators } from "./read-page";

/** A page of the feed, parsed. */
export type Answer<T> =
  | { outcome: "read"; page: T; validators: Validators }
  | { outcome: "unchanged" }
  | CouldNotRead;

/** Asks for a page of the feed and parses it; JSON of another shape could not be read. */
export async function ask<T>(
  url: string,
  validators: Validators | undefined,
  parse: (json: unknown) => T | undefined,
): Promise<Answer<T>> {
  const reading = await readPage(url, validators);
  if (reading.outcome !== "read") return reading;
  const page = parse(reading.json);
  if (page === undefined) return couldNotRead("unexpected-shape", "sent JSON of another shape");
  return { outcome: "read", page, validators: reading.validators };
}

/** Asks for one incident by its id. */
export const askForIncident = (baseUrl: string, id: string): Promise<Answer<ReadIncident>> =>
  ask(`${baseUrl}/api/v2/incidents/${encodeURIComponent(id)}.json`, undefined, (raw) => {
    const incident = parseIncident(raw);
    return incident?.id === id ? { incident, raw } : undefined;
  });
