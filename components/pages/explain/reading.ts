import type { ReadError } from "@/lib/catalog/pasted-errors/read-error";

/** What was read from a pasted error, in the catalog's ids: all that an address may tell of it, never its text. */
export interface Reading {
  surface: string | null;
  model: string | null;
  symptom: string | null;
  /** Why the sender's own request was refused: then it is no outage. */
  refusal: string | null;
  whose: ReadError["whose"];
  /** Which of `surface`, `model`, `symptom` and `refusal` follow from the words only indirectly. */
  guessed: string[];
  /** The kinds of what was dropped from the text before anything is kept. */
  dropped: string[];
}

const found = ["surface", "model", "symptom", "refusal"] as const;

/** What of a text's reading may be told on. */
export function readingOf(read: ReadError): Reading {
  const ids = { surface: null, model: null, symptom: null, refusal: null };
  return {
    ...ids,
    ...Object.fromEntries(found.map((part) => [part, read[part]?.id ?? null])),
    whose: read.whose,
    guessed: found.filter((part) => read[part]?.guessed),
    dropped: read.dropped,
  };
}

/** The reading as the query of `/explain`. */
export function readingToQuery(reading: Reading): string {
  const query = new URLSearchParams({ whose: reading.whose });
  for (const part of found) {
    const id = reading[part];
    if (id !== null) query.set(part, id);
  }
  if (reading.guessed.length > 0) query.set("guessed", reading.guessed.join(","));
  if (reading.dropped.length > 0) query.set("dropped", reading.dropped.join(","));
  return query.toString();
}
