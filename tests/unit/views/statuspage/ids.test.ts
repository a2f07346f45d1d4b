import { expect, test } from "vitest";
import { modelIds } from "@/lib/catalog/models";
import { surfaceIds } from "@/lib/catalog/surfaces";
import { componentIdOf, groupIdOf, type Place, pageId } from "@/lib/views/statuspage/ids";

const placesOf = (kind: Place["kind"]): Place[] =>
  (kind === "surface" ? surfaceIds : modelIds).map((id) => ({ kind, id }));

/** Clients store these, so they must never change. */
const kept: readonly (readonly [Place, string])[] = [
  [{ kind: "surface", id: "claude-code" }, "tws0mys1hq5h"],
  [{ kind: "surface", id: "claude-web" }, "glwvqvx994rb"],
  [{ kind: "surface", id: "claude-api" }, "w94wl5x1h597"],
  [{ kind: "surface", id: "claude-mobile" }, "39v99d6b64q5"],
  [{ kind: "surface", id: "claude-desktop" }, "2g4fw74h9f2z"],
  [{ kind: "surface", id: "claude-cowork" }, "px3t6nfg680h"],
  [{ kind: "surface", id: "claude-console" }, "t2gh1gwv443c"],
  [{ kind: "surface", id: "cloud-partners" }, "91chgh8zt723"],
  [{ kind: "model", id: "opus-5" }, "3rq59l98x5bw"],
  [{ kind: "model", id: "sonnet-5" }, "zg04wss7fqv2"],
  [{ kind: "model", id: "fable-5" }, "qkh59kz44hm7"],
  [{ kind: "model", id: "mythos-5" }, "v96806mv8fyj"],
  [{ kind: "model", id: "haiku-4-5" }, "r186wz2ysb7l"],
  [{ kind: "model", id: "opus-4-8" }, "6yh8vjkqqhp1"],
  [{ kind: "model", id: "opus-4-7" }, "qv8pf9vr8d2d"],
  [{ kind: "model", id: "opus-4-6" }, "zs4tmbwd8v19"],
  [{ kind: "model", id: "opus-4-5" }, "gqcdmcd18c07"],
  [{ kind: "model", id: "opus-4-1" }, "8tqp3hw30tfp"],
  [{ kind: "model", id: "opus-4" }, "ksc29s7rf55x"],
  [{ kind: "model", id: "sonnet-4-6" }, "xjs68h07gdms"],
  [{ kind: "model", id: "sonnet-4-5" }, "pg630ppsh30v"],
  [{ kind: "model", id: "sonnet-4" }, "wvw09bhzz7l6"],
  [{ kind: "model", id: "sonnet-3-7" }, "rktr06hw3bnj"],
  [{ kind: "model", id: "sonnet-3-5" }, "3yhswt51n5hq"],
  [{ kind: "model", id: "haiku-3-5" }, "h21nhc6y0z82"],
];

test("the page and its groups keep their IDs", () => {
  expect([pageId, groupIdOf("surface"), groupIdOf("model")]).toEqual([
    "bmpcl8d31hyr",
    "789bwvqvvpdz",
    "shgy4ljd66k7",
  ]);
});

test.each(kept)("%o keeps its ID", (place, id) => expect(componentIdOf(place)).toBe(id));

test("each surface and model has a unique ID in Statuspage's format", () => {
  const ids = [...placesOf("surface"), ...placesOf("model")].map(componentIdOf);
  expect(new Set([...ids, pageId, groupIdOf("surface"), groupIdOf("model")]).size).toBe(ids.length + 3);
  for (const id of ids) expect(id).toMatch(/^[0-9b-df-hj-np-tv-z]{12}$/);
});
