import { curlSample } from "@/components/pages/programs/send-samples";
import { type Call, readSnippets } from "./call";

/** The call that sends call statistics. It needs a key, so only curl is here; `/programs` has complete programs. */
export interface ObservationCall {
  path: string;
  summary: string;
  details: string;
  curl: string;
}

/** How a program sends its call statistics. */
export const observationCall = (origin: string): ObservationCall => ({
  path: "/api/v1/observations",
  summary:
    "Sends how many of a program’s calls succeeded and failed, by surface, model and period. It needs a key.",
  details:
    "Send one observation, or a list of up to 100, as JSON of at most 64 KiB. A period lasts 1 second to 60 minutes and is at most 24 hours old. The periods of a list total at most 1,440 minutes. A key can send 120 times in 10 minutes, and all keys of an account can send 20,000 minutes an hour. For each surface, model and moment, the last observation of a key is valid: if you send a period again, it replaces the earlier one. If a new period overlaps an older one, it replaces only the overlap. To delete a period, send ok 0 without errors. The keys of errors are symptoms. 201 returns what we stored. 401 and 403 have WWW-Authenticate, 429 has Retry-After.",
  curl: curlSample(origin),
});

/** Calls that read success rates. */
export const programCalls = (origin: string): Call[] => [
  {
    id: "success",
    method: "GET",
    path: "/api/v1/success?window=24h",
    summary:
      "Success rate and latency as measured by programs, over 30m, 2h or 24h, for everything or for a surface and model, with a point for each step.",
    details:
      "ratio is the median of the success rates of all keys. keys and calls are their numbers. callsRatio is the success rate of all calls combined. state shows whether there is enough data. These numbers never count as reports.",
    snippets: readSnippets(`${origin}/api/v1/success?window=24h`, {
      type: "{ figure: { state: string; ratio: number | null; keys: number; calls: number | null } }",
      typescript: "console.log(answer.figure.state, answer.figure.ratio, answer.figure.keys);",
      python: 'print(answer["figure"]["state"], answer["figure"]["ratio"], answer["figure"]["keys"])',
    }),
  },
];
