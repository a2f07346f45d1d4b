import { PHASE_PRODUCTION_SERVER } from "next/constants";
import { expect, test } from "vitest";
import { z } from "zod";
import { modelIds } from "@/lib/catalog/models";
import { surfaceIds } from "@/lib/catalog/surfaces";
import { configOf } from "./next-config";

const config = z.object({ rewrites: z.function({ input: [], output: z.promise(z.unknown()) }) });
const rewrites = z.object({ fallback: z.array(z.object({ source: z.string() })) });

test("the terminal gets every surface and model of the catalog", async () => {
  const { fallback } = rewrites.parse(await config.parse(configOf(PHASE_PRODUCTION_SERVER)).rewrites());
  const patterns = fallback.flatMap(({ source }) => /^\/:place\(([^/]+)\)$/.exec(source)?.[1] ?? []);
  expect(patterns).toHaveLength(1);
  const ids = [...surfaceIds, ...modelIds].filter((id) => id !== "not-sure");
  expect(ids.filter((id) => !new RegExp(`^(?:${patterns[0]})$`).test(id))).toEqual([]);
});
