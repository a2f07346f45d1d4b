import { type ErrorRule, errorRules } from "./error-rules";

/** A number that these units follow is a quantity, not a status. */
const noQuantity =
  "(?![\\w%])(?![.,:/-]\\d)(?! ?(?:ms|msec|milliseconds?|s|secs?|seconds?|mins?|minutes?|hours?|days?|tokens?|bytes?|[kmg]i?b|lines?|files?|chars?|characters?|words?|times|items?|rows?|users?|requests?|people|dollars?|usd|pages?|messages?|images?|tests?|commits?|px|points?)\\b)";

/** A number after these words is a position or a count, not a status. */
const noNumbering =
  "(?<![\\w.,$#:/@-])(?<!\\b(?:line|lines|port|row|page|issue|pid|column|took|after|in|of|max|limit|exit code|with code) )";

/** A status after words that announce it: `API Error: 529`, `status_code=500`, `HTTP/1.1 503`, `(429 …`. */
const announced = new RegExp(
  `(?:\\bAPI[_ ]?Error|(?<!exit |exited with )\\b(?:error[_ ]?)?code|\\bstatus(?:[ _-]?code)?|\\bHTTP(?:/[\\d.]{1,3})?(?:[ _-]?(?:error|status|code))?|\\berrors?|\\bexception|\\bresponse|\\breturn(?:s|ed|ing)?|\\bgot|\\bget(?:s|ting)?|\\breceived|\\brejected|\\bfailed(?: with)?|\\bthrow(?:s|ing)?)["'\\\\]{0,3} ?(?:[:=|(·-]|is|an?|of|was)? ?["'([]{0,2}(?:Repeated )?(?:HTTP )?([1-5]\\d\\d)${noQuantity}`,
  "gi",
);

/** A status before words that belong to it: `529 {"type"…`, `502 Bad Gateway`, `500s`. */
const explained = new RegExp(
  `${noNumbering}([45]\\d\\d)${noQuantity}(?=:? ?-? ?["']?(?:\\{|overloaded|internal|bad |service|gateway|too many|status|errors?\\b|unauthori|forbidden|not found|payload|request (?:entity|time)|conflict|unprocess|upstream|no healthy|no body|<!DOCTYPE|<html|web server|rate.?limit|connection timed))`,
  "gi",
);

/** A status at the end of a line of a log or a browser's console: `POST https://… 529`. */
const logged = new RegExp(
  `\\b(?:GET|POST|PUT|PATCH|DELETE) (?:[^\\s[]|\\[[a-zA-Z -]{2,20}\\]){1,400} (?:HTTP/[\\d.]{1,3}"? )?\\(?([45]\\d\\d)${noQuantity}`,
  "g",
);

/** In a note of a few words, a number alone is a status: "529", "getting 500s all day". */
const alone = new RegExp(`${noNumbering}(429|5[0-3]\\d)(?:s\\b|(?=[\\s,.!?)]|$)${noQuantity})`, "gi");
const fewWords = 80;
const always = [announced, explained, logged];

/**
 * The HTTP statuses in a text, and where the words begin that identify them. A number in an ID, a line number, a duration
 * or an amount is not a status.
 */
function findStatuses(text: string): { status: number; at: number }[] {
  const patterns = text.trim().length <= fewWords ? [...always, alone] : always;
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({ status: Number(match[1]), at: match.index })),
  );
}

const matches = (rule: ErrorRule, text: string, statuses: readonly number[]) =>
  rule.statuses?.some((status) => statuses.includes(status)) || rule.words?.test(text);

/** The first rule that matches an error on one line. Null if none does. */
export function readSymptom(text: string): ErrorRule | null {
  const statuses = findStatuses(text).map(({ status }) => status);
  return errorRules.find((rule) => matches(rule, text, statuses)) ?? null;
}

/** How any error announces itself: `API Error`, `SomethingError:`, a JSON body. */
const announcement =
  /\bAPI Error|\berror code|\{ ?\\?["'](?:type|error)\\?["'] ?:|(?<![A-Za-z_.])[A-Za-z_.]{0,60}(?:Error|Exception|Timeout)\b(?=[:( ])/;

const words = errorRules.flatMap((rule) => rule.words ?? []);
const anyOf = (flags: string) =>
  new RegExp(words.flatMap((head) => (head.flags === flags ? `(?:${head.source})` : [])).join("|"), flags);
const heads = [announcement, anyOf("i"), anyOf("")];

/** Where the words begin that report a failure. -1 if the line reports none. */
export function failureIndex(line: string): number {
  const begins = [...heads.map((head) => line.search(head)), ...findStatuses(line).map(({ at }) => at)];
  const found = begins.filter((at) => at >= 0);
  return found.length > 0 ? Math.min(...found) : -1;
}
