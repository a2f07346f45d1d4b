import type { ReadError } from "@/lib/catalog/pasted-errors/read-error";

/** What we read from a pasted error, as catalog IDs. It is all that a URL may contain, never the text. */
export interface Reading {
  surface: string | null;
  model: string | null;
  symptom: string | null;
  /** Why the sender’s own request was refused. Then it is not an outage. */
  refusal: string | null;
  whose: ReadError["whose"];
  /** Which of `surface`, `model`, `symptom` and `refusal` we only guessed from the words. */
  guessed: string[];
  /** The kinds of data that we removed from the text. */
  dropped: string[];
}

const parts = ["surface", "model", "symptom", "refusal"] as const;

/** The part of a reading that may leave the browser. */
export function readingOf(read: ReadError): Reading {
  const ids = { surface: null, model: null, symptom: null, refusal: null };
  return {
    ...ids,
    ...Object.fromEntries(parts.map((part) => [part, read[part]?.id ?? null])),
    whose: read.whose,
    guessed: parts.filter((part) => read[part]?.guessed),
    dropped: read.dropped,
  };
}

/** The reading as the query of `/explain`. */
export function readingToQuery(reading: Reading): string {
  const query = new URLSearchParams({ whose: reading.whose });
  for (const part of parts) {
    const id = reading[part];
    if (id !== null) query.set(part, id);
  }
  if (reading.guessed.length > 0) query.set("guessed", reading.guessed.join(","));
  if (reading.dropped.length > 0) query.set("dropped", reading.dropped.join(","));
  return query.toString();
}
