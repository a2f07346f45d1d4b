/** What may follow a number that is a quantity and no status. */
const noQuantity =
  "(?![\\w%])(?![.,:/-]\\d)(?! ?(?:ms|msec|milliseconds?|s|secs?|seconds?|mins?|minutes?|hours?|days?|tokens?|bytes?|[kmg]i?b|lines?|files?|chars?|characters?|words?|times|items?|rows?|users?|requests?|people|dollars?|usd|pages?|messages?|images?|tests?|commits?|px|points?)\\b)";

/** Nor after these. */
const noNumbering =
  "(?<![\\w.,$#:/@-])(?<!\\b(?:line|lines|port|row|page|issue|pid|column|took|after|in|of|max|limit|exit code|with code) )";

/** After the words that announce a status: `API Error: 529`, `status_code=500`, `HTTP/1.1 503`, `(429 …`. */
const announced = new RegExp(
  `(?:\\bAPI[_ ]?Error|(?<!exit |exited with )\\b(?:error[_ ]?)?code|\\bstatus(?:[ _-]?code)?|\\bHTTP(?:/[\\d.]{1,3})?(?:[ _-]?(?:error|status|code))?|\\berrors?|\\bexception|\\bresponse|\\breturn(?:s|ed|ing)?|\\bgot|\\bget(?:s|ting)?|\\breceived|\\brejected|\\bfailed(?: with)?|\\bthrow(?:s|ing)?)["'\\\\]{0,3} ?(?:[:=|(·-]|is|an?|of|was)? ?["'([]{0,2}(?:Repeated )?(?:HTTP )?([1-5]\\d\\d)${noQuantity}`,
  "gi",
);

/** Before the words that belong to a status: `529 {"type"…`, `502 Bad Gateway`, `500s`. */
const explained = new RegExp(
  `${noNumbering}([45]\\d\\d)${noQuantity}(?=:? ?-? ?["']?(?:\\{|overloaded|internal|bad |service|gateway|too many|status|errors?\\b|unauthori|forbidden|not found|payload|request (?:entity|time)|conflict|unprocess|upstream|no healthy|no body|<!DOCTYPE|<html|web server|rate.?limit|connection timed))`,
  "gi",
);

/** At the end of a line of a log or a browser's console: `POST https://… 529`. */
const logged = new RegExp(
  `\\b(?:GET|POST|PUT|PATCH|DELETE) (?:[^\\s[]|\\[[a-zA-Z -]{2,20}\\]){1,400} (?:HTTP/[\\d.]{1,3}"? )?\\(?([45]\\d\\d)${noQuantity}`,
  "g",
);

/** In a note of a few words a number alone is a status: "529", "getting 500s all day". */
const alone = new RegExp(`${noNumbering}(429|5[0-3]\\d)(?:s\\b|(?=[\\s,.!?)]|$)${noQuantity})`, "gi");
const fewWords = 80;
const always = [announced, explained, logged];

/**
 * The HTTP statuses of which a text speaks, and where the words begin that make them one. A number within an id,
 * a line number, a duration or an amount is none.
 */
export function findStatuses(text: string): { status: number; at: number }[] {
  const patterns = text.trim().length <= fewWords ? [...always, alone] : always;
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({ status: Number(match[1]), at: match.index })),
  );
}
