import { matchAt } from "./name-signs";
import { hasLogin, hasManyWords } from "./secret-names";
import { placeholder, wrapped } from "./secret-patterns";

/** What may come before a value: a type, `!vault`, `|` of YAML, a tag, or the first name in an object. */
const annotation =
  "(?<annotated>[&?]{0,2}[A-Za-z][\\w.]{0,20}(?:[[<][\\w., |]{0,40}[\\]>])?\\??(?: \\| None)? {0,4}={1,3} {0,4})?";
const tag =
  "(?:[!&]\\w{1,20} |(?:[|>][-+]?\\d?)?\\n {1,24}(?=[\\p{L}\\p{N}\"'])|<!\\[CDATA\\[|<[/!]?[A-Za-z][^<>\\n]{0,200}> {0,4}){0,4}";
const opening = `(?:[[{(] {0,4}(?:["'\\\\]{0,8}[\\w.-]{1,40}["'\\\\]{0,8} {0,4}[:=] {0,4})?){0,4}`;
const lead = `(?<lead>${annotation}${tag}${opening}(?:[bfruBFRU@$]{1,2}(?=["'\`]))?)`;

/** Everything inside brackets. */
const held =
  "(?<held>\\{{1,3}(?=\\S)[^{}\\n]{1,400}\\}{1,3}|\\[(?=[^\\]])[^[\\]\\n]{1,400}\\]|\\((?=[^)])[^()\\n]{1,400}\\))";
const quoted = `(?<quote>"""|'''|["'\`])(?<quoted>(?:(?!\\k<quote>)[^\\\\\\n]|\\\\.|\\k<quote>{2}(?=\\w))*)`;
const escaped = "(?<backslashed>\\\\{1,8}[\"'`])(?<escaped>(?:[^\"'`\\\\\\n]|\\\\(?![\"'`\\\\]))*)";
/** Characters without quotes. A comma, semicolon or ampersand belongs to them unless another name follows. */
const inRun = [
  "\\([^()\\n]{0,200}\\)",
  "[^\\s\"'`\\\\,;&<>]",
  "\\\\(?![\"'`])",
  "(?<=\\w)[\"'`](?=\\w)",
  "[,;&](?![\\s\"'`{}[\\]\\\\,;&<>#]|$|[\\w.%-]{1,40}[\"'\\\\]{0,3} ?[=:;])",
].join("|");
const run = `(?<run>(?![})\\]])(?:${inRun})+${wrapped})`;

const valueHere = new RegExp(` {0,40}(?:${held}|${lead}(?:${quoted}|${escaped}|${run}))`, "uy");
const enclosedHere = new RegExp(` {0,40}(?:${held}|${lead}(?:${quoted}|${escaped}))`, "uy");
/** The text of an XML element, up to its end. */
const elementHere =
  /(?:\s{0,24}<[A-Za-z][^<>\n]{0,80}>){0,2}\s{0,24}(?:<!\[CDATA\[)?(?<run>[^<]{1,400}(?=<\/|\]\]>)|[^\s<]+)/y;
const moreWords =
  /(?: (?!(?:API|HTTP|[Ee]rror|[Oo]verloaded|Internal|Request|Connection)\b)[A-Za-z][a-z-]{1,15}(?![\w:=])){1,24}/y;
const afterLogin = / {0,2}[/|:] {0,2}[^\s"',;]+/y;

const replaced = new RegExp(`[\\s"'\`\\\\({[<]{0,12}${placeholder}`, "y");
/** Words that explain a failure are not a value. */
const explanation =
  /\s+(?:API[ _]?Error|HTTP(?:\/[\d.]+)?|[45]\d\d|Error:|Overloaded|Request (?:failed|timed)|Connection (?:error|timed)|Internal [Ss]erver|Service (?:is|[Uu]navailable)|Bad [Gg]ateway|Rate limit|Too many|Unauthorized|Forbidden|(?:overloaded|api|rate_limit|timeout|authentication|permission|not_found|billing|invalid_request)_error)(?![\w-])/y;
const amount = /^[[({]?[\d.,_ kKmM%/]+[\])}]?$/;

/** Whether there is a placeholder already. */
export const isReplaced = (text: string, at: number): boolean => matchAt(replaced, text, at) !== null;

/** Where to look for a value: in the text of an XML element, only in quotes or brackets, or anywhere. */
export type ValuePlace = "element" | "enclosed" | "any";

const patterns: Record<ValuePlace, RegExp> = { element: elementHere, enclosed: enclosedHere, any: valueHere };

/** The position of a value. `isRun`: it has no closing quote or bracket. */
export interface FoundValue {
  readonly from: number;
  readonly to: number;
  readonly isRun: boolean;
}

/** The value after a name. Null if there is none, if it was replaced already, or if it is a number of tokens. */
export function valueAt(text: string, at: number, name: string, place: ValuePlace): FoundValue | null {
  if (isReplaced(text, at) || matchAt(explanation, text, at)) return null;
  const found = matchAt(patterns[place], text, at);
  if (!found) return null;
  const { held, quote, quoted, backslashed, escaped, run, annotated, lead = "" } = found.groups ?? {};
  const end = found.index + found[0].length;
  const inside = held ?? quoted ?? escaped ?? run ?? "";
  const value = annotated === undefined ? inside : `${lead}${quote ?? backslashed ?? ""}${inside}`;
  if (isReplaced(text, end - value.length)) return null;
  if (!/[\p{L}\p{N}]|.{4}/u.test(value) || (/tokens$/i.test(name) && amount.test(value))) return null;
  let to = end;
  if (run !== undefined && hasManyWords(name)) to += matchAt(moreWords, text, to)?.[0].length ?? 0;
  if (run !== undefined && hasLogin(name)) to += matchAt(afterLogin, text, to)?.[0].length ?? 0;
  return { from: end - value.length, to, isRun: run !== undefined };
}
