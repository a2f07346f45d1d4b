import { describe, expect, it } from "vitest";
import { readError } from "@/lib/catalog/pasted-errors/read-error";
import { newestOf } from "./newest-of";

/** The model of a text, with "?" if it is guessed. "" for none. */
function modelIn(text: string): string {
  const { model } = readError(text);
  return model ? `${model.id}${model.guessed ? "?" : ""}` : "";
}

describe("the model of a pasted error", () => {
  it.each([
    // The models of November 2026, as people paste them.
    ["API Error: 529 overloaded_error model=claude-opus-5-5", "opus-5-5"],
    ["claude-opus-5-5-20260924: 529 Overloaded", "opus-5-5"],
    ["claude-sonnet-5-5: 500 Internal server error", "sonnet-5-5"],
    ["529 on claude-sonnet-5-5[1m]", "sonnet-5-5"],
    ["Haiku 5.5 is overloaded (529)", "haiku-5-5"],
    ["500 from claude-fable-5-1", "fable-5-1"],
    ["Claude Fable 5.2 returned 529", "fable-5-2"],
    ["claude-mythos-5-2: overloaded_error", "mythos-5-2"],
    ["mythos 5.1 timed out", "mythos-5-1"],
    ["claude-mythos-preview: 500", "mythos-preview"],
    ["Mythos Preview does not answer, 500", "mythos-preview"],
    ["claude-opus-5-5-fast: 529", "opus-5-5"],
    ["claude-sonnet-5-5-thinking: 529", "sonnet-5-5"],
    // Platforms and gateways.
    ["ThrottlingException us.anthropic.claude-haiku-5-5-v1:0", "haiku-5-5"],
    ["ThrottlingException global.anthropic.claude-opus-5-5-20260924-v1:0", "opus-5-5"],
    [
      "ServiceUnavailableException arn:aws:bedrock:us-east-1:033583888835:inference-profile/eu.anthropic.claude-opus-5-v1:0",
      "opus-5",
    ],
    ["503 UNAVAILABLE claude-opus-4-5@20251101", "opus-4-5"],
    ["502 anthropic/claude-opus-5.5", "opus-5-5"],
    ["opencode/claude-opus-5-5 529", "opus-5-5"],
    ["Server error: 500. model claude-opus-41", "opus-4-1"],
    ["Server error: 500. model claude-sonnet-45-thinking", "sonnet-4-5"],
    // Counts are not versions.
    ["Claude Opus 50% of requests fail with 529", `${newestOf("opus")}?`],
    ["Claude Sonnet 45 errors, all 529", `${newestOf("sonnet")}?`],
    ["Claude Opus 55 minutes of 500", `${newestOf("opus")}?`],
    ["Claude Haiku 30 times 529", `${newestOf("haiku")}?`],
    // Old models.
    ["claude-3-opus-20240229 500", "opus-3"],
    ["Claude 3 Haiku overloaded", "haiku-3"],
    ["claude-opus-4-0: 500", "opus-4"],
    // A version that the catalog lacks is not a model, and not another one.
    ["claude-opus-9-9: 529", ""],
    ["Qwythos-9B-Claude-Mythos-5-1M: 500", "mythos-5"],
  ])("%j is %j", (text, model) => expect(modelIn(text)).toBe(model));

  it.each([
    ["claude --model opus: 529", `${newestOf("opus")}?`],
    ["claude --model sonnet[1m]: 529", `${newestOf("sonnet")}?`],
    ["claude --model haiku: 529", `${newestOf("haiku")}?`],
    ["claude --model fable: 529", "fable-5-1?"],
    ["claude --model opusplan: 529", `${newestOf("opus")}?`],
    ["claude --model best: 529", `${newestOf("opus")}?`],
    ['{"model":"best"} 529 overloaded_error', `${newestOf("opus")}?`],
    ["Which model: best of all it fails with 529", ""],
    ["the best model fails with 529", ""],
    // On Bedrock, Vertex and Foundry it still means the older one.
    ["Bedrock, model haiku: ThrottlingException", "haiku-4-5?"],
    ["Vertex AI, model opus: 503", `${newestOf("opus")}?`],
  ])("an alias: %j is %j", (text, model) => expect(modelIn(text)).toBe(model));
});

describe("the surface of a pasted error", () => {
  it.each([
    ["Claude for Government: 500", "claude-government"],
    ["Claude Gov shows a blank page", "claude-government"],
    ["government website is down", ""],
  ])("%j is %j", (text, surface) => expect(readError(text).surface?.id ?? "").toBe(surface));
});
