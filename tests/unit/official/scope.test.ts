import { existsSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { z } from "zod";
import { modelIds } from "@/lib/catalog/models";
import { surfaceIds } from "@/lib/catalog/surfaces";
import { readScope } from "@/lib/official/scope/scope";
import { namesRead } from "./names-read";

const table = new URL("../../../../shared/data/claude-incidents-2025-08_2026-04.csv", import.meta.url);
const rowsSchema = z.array(z.object({ id: z.string(), name: z.string() }));

/** The order of surfaces and models in a scope. It changes with the catalog. */
const catalogOrder: readonly string[] = [...surfaceIds, ...modelIds, "many"];
const inOrder = (words: string): string[] =>
  words
    .split(" ")
    .filter(Boolean)
    .sort((one, other) => catalogOrder.indexOf(one) - catalogOrder.indexOf(other));

const said = (scope: { surfaces: string[]; models: string[]; many: boolean }) =>
  [...scope.surfaces, ...scope.models, scope.many ? "many" : []].flat().join(" ");

test("reads every name in the official table as a person would", (context) => {
  if (!existsSync(table)) return context.skip("../shared/data is absent");
  const rows = rowsSchema.parse(parse(readFileSync(table), { columns: true, bom: true }));
  const expected = new Map(
    namesRead
      .split("# ")
      .slice(1)
      .flatMap((group) => {
        const [reading = "", ...ids] = group.trim().split("\n");
        return ids
          .join(" ")
          .split(" ")
          .map((id) => [id, reading === "nothing" ? "" : reading] as const);
      }),
  );
  expect(rows).toHaveLength(281);
  expect(expected.size).toBe(281);
  const wrong = rows
    .map(({ id, name }) => ({
      name,
      read: said(readScope({ name })),
      expected: inOrder(expected.get(id) ?? "").join(" "),
    }))
    .filter(({ read, expected }) => read !== expected);
  expect(wrong).toEqual([]);
});

test.each([
  ["Elevated errors on Opus 4.6/4.7", "", "opus-4-7 opus-4-6"],
  ["Sonnet 4.6 and Sonnet 5 errors elevated", "", "sonnet-5 sonnet-4-6"],
  ["Errors for Opus 4.5 and 4.6", "", "opus-4-6 opus-4-5"],
  ["Errors for Haiku, Sonnet, and Opus 4.5", "", "haiku-4-5 opus-4-5 sonnet-4-5"],
  ["Elevated errors for Claude 4.5 Sonnet and Haiku", "", "haiku-4-5 sonnet-4-5"],
  ["Elevated errors on Opus 4.5 and Haiku", "", "opus-4-5"],
  ["Errors on claude-opus-4-6 and claude-3-5-sonnet-20241022", "", "opus-4-6 sonnet-3-5"],
  ["Errors on Fable 5, Mythos 5 & Opus 5", "", "opus-5 fable-5 mythos-5"],
  ["Sonnet 4 and 5 other models", "", "sonnet-4", "many"],
  ["Opus 4.6, 5 minutes of errors between 4:5 and 5 PM", "", "opus-4-6"],
  ["Errors in Claude Code 2.1.27 for 4.6% of requests to Sonnet", "claude-code", ""],
  ["Haiku 3 and Opus 9.9", "", "haiku-3"],
  ["Elevated errors on Opus 5.5, Sonnet 5.5 and Haiku 5.5", "", "opus-5-5 sonnet-5-5 haiku-5-5"],
  ["Fable 5.1/5.2 and Mythos 5.2 errors elevated", "", "fable-5-2 mythos-5-2 fable-5-1"],
  ["Errors on Mythos Preview and Mythos 5.1", "", "mythos-5-1 mythos-preview"],
  ["Requests to claude-opus-5-5 fail", "", "opus-5-5"],
  ["Errors on Claude 3 Opus", "", "opus-3"],
  ["Opus", "", ""],
  ["Errors on Opus models", "", "", "many"],
  ["Errors on the Opus 4.6 and Sonnet 4.6 models", "", "sonnet-4-6 opus-4-6"],
  ["Full recovery across all models", "", "", "many"],
  ["These models are failing; see the models page", "", ""],
  ["Every model is failing", "", "", "many"],
  ["Claude Code Desktop sessions fail", "claude-code", ""],
  ["Claude Code on the web and Claude Desktop", "claude-code claude-desktop", ""],
  ["Login fails in the iOS and Android apps", "claude-mobile", ""],
  [
    "Claude.ai (mobile, web, and desktop) and platform.claude.com",
    "claude-web claude-mobile claude-desktop claude-console",
    "",
  ],
  ["Elevated errors on console.anthropic.com", "claude-console", ""],
  ["Errors in the browser console on our platform", "", ""],
  ["Errors on Amazon Bedrock, Vertex AI and Microsoft Foundry", "cloud-partners", ""],
  ["See status.claude.ai, https://docs.claude.com or mail support@claude.ai", "", ""],
  ["Requests to https://api.anthropic.com/v1/messages fail", "claude-api", ""],
  ["Claude for Government is down", "claude-government", ""],
  ["Elevated errors on Claude Gov and the API", "claude-api claude-government", ""],
  ["APIs, Console, and Claude.ai are down.", "claude-web claude-api claude-console", ""],
  ["such as Claude.code", "claude-code", ""],
] as const)("reads %j", (name, surfaces, models, many?: string) => {
  expect(said(readScope({ name }))).toBe(inOrder([surfaces, models, many].join(" ")).join(" "));
});

test.each([
  ["All other models are unaffected.", "", ""],
  ["No other models are affected.", "", ""],
  ["This is not affecting Claude Code.", "", ""],
  ["Elevated errors on Opus 4.6, all other models are unaffected.", "", "opus-4-6"],
  ["Elevated errors on Opus 4.6, Sonnet 4.5 and Haiku 4.5 are not impacted", "", "opus-4-6"],
  ["Elevated errors on claude.ai (API unaffected)", "claude-web", ""],
  ["Errors on claude.ai, but Claude Code remains fully operational.", "claude-web", ""],
  ["Errors on claude.ai with Claude Code and the API unaffected", "claude-web", ""],
  ["The Claude API, Claude Code and Cowork weren’t affected. Claude.ai is down.", "claude-web", ""],
  ["All models except Haiku 4.5 show errors", "", "", "many"],
  ["Not affected: Claude Code, API", "", ""],
  ["There is no impact to Claude Code or the Console.", "", ""],
  ["This issue does not affect Amazon Bedrock or Google Vertex AI.", "", ""],
  ["We recommend using Sonnet 4.5 until then.", "", ""],
  ["Use Opus 4.5 instead.", "", ""],
  [
    "We have identified that the Claude API is working as intended. The issues are related to Claude.ai",
    "claude-web",
    "",
  ],
  ["Claude Code continues to work.", "", ""],
  ["We continue to work on a fix for Claude Code.", "claude-code", ""],
  ["Claude Code is no longer affected.", "claude-code", ""],
  ["Not only Claude Code but also claude.ai is down", "claude-code claude-web", ""],
  ["Success rates for Opus 4.6 are back to normal.", "", "opus-4-6"],
] as const)("reads from an update only what is failing: %j", (text, surfaces, models, many?: string) => {
  expect(readScope({ name: "Elevated errors", updates: [text] })).toEqual({
    surfaces: inOrder(surfaces),
    models: inOrder(models),
    many: many === "many",
  });
});

test("reads surfaces from component IDs, whatever their names, and from names of unknown IDs", () => {
  const components = [
    { id: "0qbwn08sd68x", name: "platform.claude.com (formerly console.anthropic.com)" },
    { id: "rwppv331jlwc", name: "renamed" },
    { id: "0scnb50nvy53", name: "Claude for Government" },
    { id: "01JXVBWTX2ZC6R1MCF5J2FQQYH", name: "Claude Code" },
  ];
  expect(readScope({ name: "Elevated errors", components }).surfaces).toEqual([
    "claude-code",
    "claude-web",
    "claude-console",
    "claude-government",
  ]);
});
