import { describe, expect, it } from "vitest";
import { readError } from "@/lib/catalog/pasted-errors/read-error";
import { apiSamples, partnerSamples } from "./samples-of-apis";
import { appSamples, decoySamples, fewWordSamples } from "./samples-of-apps";
import { claudeCodeSamples } from "./samples-of-claude-code";

const samples = [
  ...claudeCodeSamples,
  ...apiSamples,
  ...partnerSamples,
  ...appSamples,
  ...fewWordSamples,
  ...decoySamples,
];

const format = (found: { id: string; guessed: boolean } | null) =>
  found ? `${found.id}${found.guessed ? "?" : ""}` : "";

describe("readError", () => {
  it.each(samples)("%s", (text, surface, model, meaning) => {
    const read = readError(text);
    expect([format(read.surface), format(read.model), format(read.symptom ?? read.refusal)]).toEqual([
      surface,
      model,
      meaning,
    ]);
  });
});
