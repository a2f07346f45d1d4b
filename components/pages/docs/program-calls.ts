import { curlSample } from "@/components/pages/programs/send-samples";
import type { Call } from "./call";
import { readSnippets } from "./read-snippets";

/** Sending needs a key, so it is shown as one command; `/programs` has whole programs that do it. */
export interface ObservationCall {
  path: string;
  says: string;
  more: string;
  curl: string;
}

/** How a program sends what it saw. */
export const observationCall = (origin: string): ObservationCall => ({
  path: "/api/v1/observations",
  says: "Tells how many of a program’s calls succeeded and failed, by surface, model and period, with a key.",
  more: "One observation, or a list of up to 100, as JSON of at most 64 KiB. A period is 1 second to 60 minutes long and at most 24 hours old, and all of a list are 1,440 minutes or less. A key may send 120 times in 10 minutes, and the keys of an account together tell of 20,000 minutes an hour. One key is one reporter, whatever it sends. Of each moment of a surface and model a key’s last word holds: sent again it replaces and never adds; of an older period that a new one overlaps, what lies beside it stays; ok 0 without errors takes a period back. errors has symptoms as its keys. 201 says what was stored; 401 and 403 come with WWW-Authenticate, 429 with Retry-After.",
  curl: curlSample(origin),
});

/** Calls that read what programs see. */
export const programCalls = (origin: string): Call[] => [
  {
    id: "success",
    method: "GET",
    path: "/api/v1/success?window=24h",
    says: "Success and latency as programs see them, over 30m, 2h or 24h, of all or of a surface and model, with a point for each step.",
    more: "ratio is the median over the keys of each key’s own share of calls that succeeded, keys and calls say of how many; callsRatio is that of all calls together. state says when there are too few to tell. Never mixed into people’s counts.",
    snippets: readSnippets(`${origin}/api/v1/success?window=24h`, {
      type: "{ figure: { state: string; ratio: number | null; keys: number; calls: number | null } }",
      typescript: "console.log(answer.figure.state, answer.figure.ratio, answer.figure.keys);",
      python: 'print(answer["figure"]["state"], answer["figure"]["ratio"], answer["figure"]["keys"])',
    }),
  },
];
