import { failureBegins } from "./read-symptom";
import { placeholderKinds } from "./secrets/named-value";

/** What a page holds that nobody sees; its text ends at the next tag. */
const script = /<(?:script|style|svg)\b[^<]*/gi;
const tag = /<[/!]?[A-Za-z][^<>\n]{0,400}>/g;
/** What a terminal or a chat puts before a line: bullets, boxes, quotes. */
const decoration = /^[\s⎿⏺●•✻✢✶✳·│┃└├╰╭─>*-]{1,24}/u;
const typedAtPrompt = /^ *(?:[❯›>]|[$%#] )/u;
const frame = /^ *(?:at [^\n]*(?:\(|:\d)|File ".*", line \d|\^+|~+\^*|\.\.\. |\d+ ?[|│])/;

const keyword =
  /^ *(?:import|from|export|const|let|var|return|def|class|async|await|if|elif|else|for|while|try|except|catch|finally|raise|throw|with|print|console|logger|log|func|fn|public|private|curl|npm|node|python3?|git)\b(?! ?:)/;
const codeMark = /[=({[;]|:$|=>/;
const codeEnd = /[;{]$|\) ?[{:]$|^ *[)\]}]+[,;]?$/;
const assignment = /^ *[\w.[\]"']+ ?= ?[^=]|^ *\w+\(/;

/** What stands for a secret that was dropped: its brackets are no sign of code. */
const replaced = new RegExp(`\\[(?:${placeholderKinds})\\]`, "g");

function isCode(text: string, failsAt: number): boolean {
  const line = text.replace(replaced, "secret");
  if (failsAt === 0) return codeEnd.test(line) && !/\{ ?\\?["']/.test(line);
  return (keyword.test(line) && codeMark.test(line)) || codeEnd.test(line) || assignment.test(line);
}

/** A line in which a failure may be spoken of, and where the words begin that do (-1 where none do). */
export interface SpokenLine {
  text: string;
  failsAt: number;
}

/** The lines of a paste that may speak of a failure: no code, no stack frames, nothing typed at a prompt, no tags. */
export function spokenLines(paste: string): SpokenLine[] {
  const spoken: SpokenLine[] = [];
  let inFrame = false;
  for (const line of paste.replace(script, " ").replace(tag, " ").split("\n")) {
    const belongsToFrame = inFrame && line.startsWith("  ");
    inFrame = frame.test(line);
    const text = line.replace(decoration, "").trim();
    if (inFrame || belongsToFrame || text === "") continue;
    const failsAt = failureBegins(text);
    if (typedAtPrompt.test(line) ? failsAt !== 0 : isCode(text, failsAt)) continue;
    spoken.push({ text, failsAt });
  }
  return spoken;
}
