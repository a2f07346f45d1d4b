import { describe, expect, it } from "vitest";
import { pageOfAddress, placeEmbedding } from "@/app/oembed/oembed";

const own = "https://njy.example";

describe("the page of a URL", () => {
  it.each([
    ["/", { kind: "place", surface: null, model: null }],
    ["", { kind: "place", surface: null, model: null }],
    ["/?window=2h#report", { kind: "place", surface: null, model: null }],
    ["/surfaces/claude-code/", { kind: "place", surface: "claude-code", model: null }],
    ["/models/opus-5", { kind: "place", surface: null, model: "opus-5" }],
    ["/outages/20260406-1432", { kind: "outage", id: "20260406-1432" }],
    ["/surfaces/toaster", null],
    ["/surfaces/not-sure", null],
    ["/models/claude-code", null],
    ["/outages/20260406-1432/minutes", null],
    ["/docs", null],
  ])("%s", (path, page) => {
    expect(pageOfAddress(own + path, own)).toEqual(page);
  });

  it("exists only for our site", () => {
    expect(pageOfAddress("https://njy.example.evil.example/", own)).toBeNull();
    expect(pageOfAddress("http://njy.example/", own)).toBeNull();
    expect(pageOfAddress("javascript:alert(1)", own)).toBeNull();
  });

  it("works for a site below a path", () => {
    const below = `${own}/claude`;
    expect(pageOfAddress(`${below}/surfaces/claude-code`, below)).toMatchObject({ surface: "claude-code" });
    expect(pageOfAddress(`${own}/surfaces/claude-code`, below)).toBeNull();
  });
});

it("a frame never exceeds the given size", () => {
  const place = { kind: "place", surface: "claude-code", model: null } as const;
  expect(placeEmbedding(place, { maxwidth: 300, maxheight: 100 }, own)).toMatchObject({
    type: "rich",
    version: "1.0",
    width: 300,
    height: 100,
    html: expect.stringContaining('src="https://njy.example/embed/status?surface=claude-code"'),
  });
  expect(placeEmbedding(place, { maxwidth: 9000, maxheight: 9000 }, own)).toMatchObject({
    width: 480,
    height: 190,
  });
});
