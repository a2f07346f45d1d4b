/** A pasted error, and what it tells: surface, model, symptom or refusal; "?" after what is guessed, "" for nothing. */
export type Sample = readonly [text: string, surface: string, model: string, tells: string];

/** A body as the Claude API answers it. */
export const body = (type: string, message: string) =>
  `{"type":"error","error":{"type":"${type}","message":"${message}"},"request_id":"req_011CZqsSVKqVkLw8gAm7VTrb"}`;
