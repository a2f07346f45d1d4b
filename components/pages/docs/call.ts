import type { Snippets } from "./languages";

/** A call of the API as the page tells it. */
export interface Call {
  /** Its anchor on the page. */
  id: string;
  method: "GET" | "POST";
  /** Without the origin, with an example's query. */
  path: string;
  /** What it is for: a sentence, which `llms.txt` says as well. */
  says: string;
  /** What else one must know to use it. */
  more?: string;
  snippets: Snippets;
}
