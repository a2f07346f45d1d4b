import { symptoms } from "@/lib/catalog/symptoms";
import type { ScriptWord } from "@/lib/snapshot/script-word";
import { labelled, wrapped } from "./columns";
import { placesList } from "./places-list";

const words = [
  ["outage", "people report a confirmed outage"],
  ["problems", "more reports than usual, not confirmed"],
  ["incident", "the official page reports trouble; few reports here"],
  ["maintenance", "the official page reports maintenance"],
  [
    "unknown",
    "too few reports, our counts are stale, or the official page cannot be read. A script that asks whether all is well must not be told yes by who does not know. To go on all the same, read the word without -f.",
  ],
] as const satisfies readonly (readonly [ScriptWord, string])[];

/** The answer to `curl HOST/help`: every way to read and to report from a terminal. */
export function help(publicUrl: string): string {
  const ways = (list: readonly (readonly [string, string])[]) =>
    list.flatMap(([command, says]) => [...wrapped(command, 2), ...wrapped(says, 6)]);
  const parts = [
    ["Not Just You, from a terminal. Unofficial; made of what people report."],
    [
      "Read",
      ...ways([
        [`curl ${publicUrl}`, "everything now; wget -qO-, http, xh and PowerShell's irm work too"],
        [`curl ${publicUrl}/claude-code`, "a surface, or a model: /opus-5-5"],
        [`curl ${publicUrl}/claude-code/opus-5-5`, "a surface on a model"],
        [`curl '${publicUrl}/claude-code?format=line'`, "one line for a status bar, without colour"],
        [
          `curl '${publicUrl}?color=never'`,
          `no colour; ?no_color does the same. A server cannot see your NO_COLOR, your TERM or whether you pipe; your shell can: curl "${publicUrl}\${NO_COLOR:+?color=never}". Plain text (Accept: text/plain) and the line have no colour unless ?color=always.`,
        ],
        [
          `${publicUrl}/terminal/claude-code`,
          "the same text for every client, through every cache and proxy; the addresses above choose text by your client's name and Accept header",
        ],
      ]),
    ],
    [
      "Ask in a script",
      ...ways([
        [
          `curl -fsS ${publicUrl}/ok/claude-code && deploy`,
          "200 and “ok” only when enough people report as usual and the official page, freshly read, says that all is well. Else 503 and one word:",
        ],
      ]),
      ...words.flatMap(([word, says]) => labelled(`      ${word}`, says, 19)),
      ...ways([
        [
          `curl --retry 60 --retry-all-errors -fsS ${publicUrl}/ok/claude-code`,
          "waits until it is well: 503 comes with Retry-After",
        ],
      ]),
    ],
    [
      "Report",
      ...ways([
        [`curl -d symptom=http-529 ${publicUrl}/claude-code/opus-5-5`, "or -d surface=… -d model=… to /"],
        [
          `curl -d 'API Error: 529 …' ${publicUrl}`,
          "the error as it stands: surface, model and symptom are read",
        ],
        [
          `tail -c 4000 error.log | curl --data-binary @- ${publicUrl}`,
          "the end of a log. Keys, tokens, addresses and ids are removed before anything is kept; what was, the answer says. It travels whole, so look at it first.",
        ],
        [`curl -d works=true ${publicUrl}/claude-code`, "it works for you; counted apart"],
      ]),
      ...ways([
        [
          `curl -H "Proof: $(curl -s ${publicUrl}/prove.py | python3 - ${publicUrl})" -d …`,
          "when a report is answered with 403: while a flood comes in, each must come with a proof of a second's work",
        ],
      ]),
      ...labelled("symptoms", symptoms.map(({ id }) => id).join(", ")),
    ],
    ["Places", ...placesList()],
    [...wrapped(`JSON: ${publicUrl}/api/v1/status. How it is counted: ${publicUrl}/method.`)],
  ];
  return `${parts.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}
