/** A pasted error, and what we read from it: surface, model, and symptom or refusal. "?" means guessed, "" nothing. */
export type Sample = readonly [text: string, surface: string, model: string, meaning: string];

/** An error body of the Claude API. */
export const body = (type: string, message: string) =>
  `{"type":"error","error":{"type":"${type}","message":"${message}"},"request_id":"req_011CZqsSVKqVkLw8gAm7VTrb"}`;
