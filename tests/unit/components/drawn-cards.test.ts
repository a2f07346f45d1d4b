import { expect, it } from "vitest";
import { renderCard, respondCard } from "@/app/cards/respond-card";
import { homeFacts } from "@/components/outputs/cards/home-facts";
import { states } from "@/tests/states/states";

const quiet = homeFacts(states.quiet);
const asking = (headers: Record<string, string> = {}) =>
  new Request("http://localhost/cards/home", { headers });

it("is drawn once while nothing but the time and the counts changes", async () => {
  const first = await renderCard("once", quiet);
  const later = { ...quiet, asOf: "2026-11-21T15:33:00.000Z" };
  expect(await renderCard("once", later)).toBe(first);
  expect(await renderCard("once", { ...later, detail: "43 people reported problems." })).toBe(first);
});

it("is drawn at once when the verdict or a word beside it changes", async () => {
  const before = await renderCard("change", quiet);
  const after = await renderCard("change", homeFacts(states.outage));
  expect(after.etag).not.toBe(before.etag);
  expect(Buffer.from(after.body).equals(before.body)).toBe(false);
  const [users, ...others] = quiet.cells;
  const other = {
    ...quiet,
    cells: [{ label: "Users say", word: "else", tone: "plain" as const }, ...others],
  };
  expect(users).toBeDefined();
  expect((await renderCard("change", other)).etag).not.toBe(after.etag);
});

it("draws many who ask in the same moment one picture", async () => {
  const faces = await Promise.all(Array.from({ length: 20 }, () => renderCard("many", quiet)));
  expect(new Set(faces).size).toBe(1);
});

it("is not sent again to who has it, and may be kept by shared caches", async () => {
  const answer = await respondCard(asking(), "asked", quiet);
  expect(answer.headers.get("content-type")).toBe("image/png");
  expect(answer.headers.get("cache-control")).toContain("s-maxage=");
  const known = { "If-None-Match": answer.headers.get("etag") ?? "" };
  expect((await respondCard(asking(known), "asked", quiet)).status).toBe(304);
  expect((await respondCard(asking(known), "asked", homeFacts(states.outage))).status).toBe(200);
});
