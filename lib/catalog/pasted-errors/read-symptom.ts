import { type ErrorRule, errorRules } from "./error-rules";
import { findStatuses } from "./read-statuses";

const fits = (rule: ErrorRule, text: string, statuses: readonly number[]) =>
  rule.statuses?.some((status) => statuses.includes(status)) || rule.words?.test(text);

/** The rule that decides what an error on one line is; null where none fits. */
export function readSymptom(text: string): ErrorRule | null {
  const statuses = findStatuses(text).map(({ status }) => status);
  return errorRules.find((rule) => fits(rule, text, statuses)) ?? null;
}

/** How errors announce themselves, whatever they are: `API Error`, `SomethingError:`, a JSON body. */
const announcement =
  /\bAPI Error|\berror code|\{ ?\\?["'](?:type|error)\\?["'] ?:|(?<![A-Za-z_.])[A-Za-z_.]{0,60}(?:Error|Exception|Timeout)\b(?=[:( ])/;

const words = errorRules.flatMap((rule) => rule.words ?? []);
const anyOf = (flags: string) =>
  new RegExp(words.flatMap((head) => (head.flags === flags ? `(?:${head.source})` : [])).join("|"), flags);
const heads = [announcement, anyOf("i"), anyOf("")];

/** Where on a line the words begin that say what failed; -1 where it says nothing of a failure. */
export function failureBegins(line: string): number {
  const begins = [...heads.map((head) => line.search(head)), ...findStatuses(line).map(({ at }) => at)];
  const found = begins.filter((at) => at >= 0);
  return found.length > 0 ? Math.min(...found) : -1;
}
