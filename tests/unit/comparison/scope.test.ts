import { describe, expect, it } from "vitest";
import type { Zone } from "@/lib/catalog/zones";
import { concerns } from "@/lib/comparison/match";

const opus: Zone = { kind: "family", family: "opus" };
const codeOpus5: Zone = { kind: "cell", surface: "claude-code", model: "opus-5" };
const devOpus5: Zone = { kind: "part", group: "developer", model: "opus-5" };

describe("whether an incident is about a zone", () => {
  it.each([
    ["a model, and a cell of it", [], ["opus-5"], codeOpus5, true],
    ["another model", [], ["sonnet-5"], codeOpus5, false],
    ["a surface, and a cell of it", ["claude-code"], [], codeOpus5, true],
    ["another surface", ["claude-web"], [], codeOpus5, false],
    ["the surface with another model", ["claude-code"], ["sonnet-5"], codeOpus5, false],
    ["a model, and its family", [], ["opus-4-6"], opus, true],
    ["a surface, and a family everywhere", ["claude-web"], [], opus, true],
    ["a surface, and its group", ["claude-web"], [], { kind: "group", group: "chat" }, true],
    ["a surface, and the other group", ["claude-web"], [], { kind: "group", group: "developer" }, false],
    ["anything named, and everything", ["claude-web"], ["opus-5"], { kind: "all" }, true],
    ["one of two models", [], ["opus-5"], { kind: "models", models: ["opus-5", "sonnet-5"] }, true],
    ["neither of two models", [], ["fable-5"], { kind: "models", models: ["opus-5", "sonnet-5"] }, false],
    ["a model and a surface of its group", ["claude-api"], ["opus-5"], devOpus5, true],
    ["a surface of the other group", ["claude-web"], ["opus-5"], devOpus5, false],
    ["another model than the group's", ["claude-api"], ["sonnet-5"], devOpus5, false],
    ["nothing", [], [], { kind: "all" }, false],
  ] as const)("%s", (_, surfaces, models, zone, expected) => {
    expect(concerns({ surfaces, models, many: false }, zone)).toBe(expected);
  });

  it("matches many unnamed models with any zone", () => {
    expect(concerns({ surfaces: [], models: [], many: true }, codeOpus5)).toBe(true);
  });
});
