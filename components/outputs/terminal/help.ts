import { isReportable, models } from "@/lib/catalog/models";
import { surfaces } from "@/lib/catalog/surfaces";
import { symptoms } from "@/lib/catalog/symptoms";
import type { ScriptWord } from "@/lib/snapshot/place-now";
import { labeled, printed, wrapped } from "./columns";

const words = [
  ["outage", "people report a confirmed outage"],
  ["problems", "more reports than normal, not confirmed"],
  ["incident", "the status page reports a problem; few reports here"],
  ["maintenance", "the status page reports maintenance"],
  [
    "unknown",
    "not enough reports, stale counts, reports that cannot reach us, or an unreadable status page. If we don’t know, we answer 503, so your script never gets a false yes. To continue anyway, omit -f and read the word.",
  ],
] as const satisfies readonly (readonly [ScriptWord, string])[];

/** The response to `curl HOST/help`: all ways to read and report from a terminal. */
export function help(publicUrl: string): string {
  const ways = (list: readonly (readonly [string, string])[]) =>
    list.flatMap(([command, text]) => [...wrapped(command, 2), ...wrapped(text, 6)]);
  const parts = [
    ["Not Just You in the terminal. Unofficial, based on user reports."],
    [
      "Read",
      ...ways([
        [`curl ${publicUrl}`, "the current status; wget -qO-, http, xh and PowerShell's irm work too"],
        [`curl ${publicUrl}/claude-code`, "a surface, or a model: /opus-5-5"],
        [`curl ${publicUrl}/claude-code/opus-5-5`, "a surface and a model"],
        [`curl '${publicUrl}/claude-code?format=line'`, "one line for a status bar, without color"],
        [
          `curl '${publicUrl}?color=never'`,
          `no color; ?no_color does the same. The server can’t see NO_COLOR, but your shell can: curl "${publicUrl}\${NO_COLOR:+?color=never}". Plain text (Accept: text/plain) and the status line have no color unless you add ?color=always.`,
        ],
        [
          `${publicUrl}/terminal/claude-code`,
          "the same text for every client, cache and proxy. The other URLs detect text clients by their name and Accept header.",
        ],
      ]),
    ],
    [
      "Check in a script",
      ...ways([
        [
          `curl -fsS ${publicUrl}/ok/claude-code && deploy`,
          "200 and “ok” only if reports are normal and the status page, freshly read, is operational. Otherwise 503 and one word:",
        ],
      ]),
      ...words.flatMap(([word, text]) => labeled(`      ${word}`, text, 19)),
      ...ways([
        [
          `curl --retry 60 --retry-all-errors -fsS ${publicUrl}/ok/claude-code`,
          "waits until it is ok, because 503 has Retry-After",
        ],
      ]),
    ],
    [
      "Report",
      ...ways([
        [`curl -d symptom=http-529 ${publicUrl}/claude-code/opus-5-5`, "or -d surface=… -d model=… to /"],
        [
          `curl -d 'API Error: 529 …' ${publicUrl}`,
          "an error message: we read surface, model and symptom from it",
        ],
        [
          `tail -c 4000 error.log | curl --data-binary @- ${publicUrl}`,
          "the end of a log. We remove keys, tokens, addresses and IDs before we store anything, and list what we removed. curl sends your whole text, so check it first.",
        ],
        [`curl -d works=true ${publicUrl}/claude-code`, "it works for you; counted separately"],
      ]),
      ...ways([
        [
          `curl -H "Proof: $(curl -s ${publicUrl}/prove.py | python3 - ${publicUrl})" -d …`,
          "if a report gets 403: during a flood, each report needs a proof of work, which takes about a second",
        ],
      ]),
      ...labeled("symptoms", symptoms.map(({ id }) => id).join(", ")),
    ],
    ["Surfaces and models", ...placesList()],
    [...wrapped(`JSON: ${publicUrl}/api/v1/status. How we detect outages: ${publicUrl}/method.`)],
  ];
  return `${parts.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

const known = (places: readonly { id: string }[]) =>
  places
    .map(({ id }) => id)
    .filter((id) => id !== "not-sure")
    .join(", ");

/** The IDs of surfaces and models. */
export const placesList = (): string[] => [
  ...labeled("surfaces", known(surfaces.filter(({ current }) => current))),
  ...labeled("models", known(models.filter(isReportable))),
];

const maxEcho = 60;

/** The response to a path that is no surface or model: the list of valid IDs. */
export function unknownPlaceText(path: readonly string[], publicUrl: string): string {
  const echo = printed(path.join("/")).slice(0, maxEcho);
  return `${[
    ...wrapped(`Not found: “${echo}”. Use a surface, a model, or a surface and a model:`),
    "",
    ...placesList(),
    "",
    ...wrapped(`curl ${publicUrl}/claude-code/opus-5-5`),
    ...wrapped(`curl ${publicUrl}/help`),
  ].join("\n")}\n`;
}
